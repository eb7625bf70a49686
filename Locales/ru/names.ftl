### Имена значений, каждое во всех падежах: одно место для них на весь бот. Имя термина: -СУЩНОСТЬ-ЗНАЧЕНИЕ.
### Падежи: nominative кто? genitive кого? dative кому? accusative кого вижу? locative о ком? в чём? instrumental кем?
### Алматы, Актобе, Атырау, Актау и Кокшетау не склоняются: все формы выписаны, чтобы это было сказано явно.

## Города

-city-almaty =
    { $case ->
       *[nominative] Алматы
        [genitive] Алматы
        [dative] Алматы
        [accusative] Алматы
        [locative] Алматы
        [instrumental] Алматы
    }

-city-astana =
    { $case ->
       *[nominative] Астана
        [genitive] Астаны
        [dative] Астане
        [accusative] Астану
        [locative] Астане
        [instrumental] Астаной
    }

-city-shymkent =
    { $case ->
       *[nominative] Шымкент
        [genitive] Шымкента
        [dative] Шымкенту
        [accusative] Шымкент
        [locative] Шымкенте
        [instrumental] Шымкентом
    }

-city-karaganda =
    { $case ->
       *[nominative] Караганда
        [genitive] Караганды
        [dative] Караганде
        [accusative] Караганду
        [locative] Караганде
        [instrumental] Карагандой
    }

-city-aktobe =
    { $case ->
       *[nominative] Актобе
        [genitive] Актобе
        [dative] Актобе
        [accusative] Актобе
        [locative] Актобе
        [instrumental] Актобе
    }

-city-taraz =
    { $case ->
       *[nominative] Тараз
        [genitive] Тараза
        [dative] Таразу
        [accusative] Тараз
        [locative] Таразе
        [instrumental] Таразом
    }

-city-pavlodar =
    { $case ->
       *[nominative] Павлодар
        [genitive] Павлодара
        [dative] Павлодару
        [accusative] Павлодар
        [locative] Павлодаре
        [instrumental] Павлодаром
    }

-city-oskemen =
    { $case ->
       *[nominative] Усть-Каменогорск
        [genitive] Усть-Каменогорска
        [dative] Усть-Каменогорску
        [accusative] Усть-Каменогорск
        [locative] Усть-Каменогорске
        [instrumental] Усть-Каменогорском
    }

-city-semey =
    { $case ->
       *[nominative] Семей
        [genitive] Семея
        [dative] Семею
        [accusative] Семей
        [locative] Семее
        [instrumental] Семеем
    }

-city-atyrau =
    { $case ->
       *[nominative] Атырау
        [genitive] Атырау
        [dative] Атырау
        [accusative] Атырау
        [locative] Атырау
        [instrumental] Атырау
    }

-city-kostanay =
    { $case ->
       *[nominative] Костанай
        [genitive] Костаная
        [dative] Костанаю
        [accusative] Костанай
        [locative] Костанае
        [instrumental] Костанаем
    }

-city-kyzylorda =
    { $case ->
       *[nominative] Кызылорда
        [genitive] Кызылорды
        [dative] Кызылорде
        [accusative] Кызылорду
        [locative] Кызылорде
        [instrumental] Кызылордой
    }

-city-oral =
    { $case ->
       *[nominative] Уральск
        [genitive] Уральска
        [dative] Уральску
        [accusative] Уральск
        [locative] Уральске
        [instrumental] Уральском
    }

-city-petropavl =
    { $case ->
       *[nominative] Петропавловск
        [genitive] Петропавловска
        [dative] Петропавловску
        [accusative] Петропавловск
        [locative] Петропавловске
        [instrumental] Петропавловском
    }

-city-aktau =
    { $case ->
       *[nominative] Актау
        [genitive] Актау
        [dative] Актау
        [accusative] Актау
        [locative] Актау
        [instrumental] Актау
    }

-city-turkistan =
    { $case ->
       *[nominative] Туркестан
        [genitive] Туркестана
        [dative] Туркестану
        [accusative] Туркестан
        [locative] Туркестане
        [instrumental] Туркестаном
    }

-city-kokshetau =
    { $case ->
       *[nominative] Кокшетау
        [genitive] Кокшетау
        [dative] Кокшетау
        [accusative] Кокшетау
        [locative] Кокшетау
        [instrumental] Кокшетау
    }

-city-taldykorgan =
    { $case ->
       *[nominative] Талдыкорган
        [genitive] Талдыкоргана
        [dative] Талдыкоргану
        [accusative] Талдыкорган
        [locative] Талдыкоргане
        [instrumental] Талдыкорганом
    }

-city-ekibastuz =
    { $case ->
       *[nominative] Экибастуз
        [genitive] Экибастуза
        [dative] Экибастузу
        [accusative] Экибастуз
        [locative] Экибастузе
        [instrumental] Экибастузом
    }

-city-rudny =
    { $case ->
       *[nominative] Рудный
        [genitive] Рудного
        [dative] Рудному
        [accusative] Рудный
        [locative] Рудном
        [instrumental] Рудным
    }

-city-zhezkazgan =
    { $case ->
       *[nominative] Жезказган
        [genitive] Жезказгана
        [dative] Жезказгану
        [accusative] Жезказган
        [locative] Жезказгане
        [instrumental] Жезказганом
    }

-city-konaev =
    { $case ->
       *[nominative] Конаев
        [genitive] Конаева
        [dative] Конаеву
        [accusative] Конаев
        [locative] Конаеве
        [instrumental] Конаевом
    }

## Гражданство: страна паспорта

-citizenship-ru =
    { $case ->
       *[nominative] Россия
        [genitive] России
        [dative] России
        [accusative] Россию
        [locative] России
        [instrumental] Россией
    }

-citizenship-by =
    { $case ->
       *[nominative] Беларусь
        [genitive] Беларуси
        [dative] Беларуси
        [accusative] Беларусь
        [locative] Беларуси
        [instrumental] Беларусью
    }

-citizenship-am =
    { $case ->
       *[nominative] Армения
        [genitive] Армении
        [dative] Армении
        [accusative] Армению
        [locative] Армении
        [instrumental] Арменией
    }

-citizenship-kg =
    { $case ->
       *[nominative] Кыргызстан
        [genitive] Кыргызстана
        [dative] Кыргызстану
        [accusative] Кыргызстан
        [locative] Кыргызстане
        [instrumental] Кыргызстаном
    }

-citizenship-kz =
    { $case ->
       *[nominative] Казахстан
        [genitive] Казахстана
        [dative] Казахстану
        [accusative] Казахстан
        [locative] Казахстане
        [instrumental] Казахстаном
    }

-citizenship-ua =
    { $case ->
       *[nominative] Украина
        [genitive] Украины
        [dative] Украине
        [accusative] Украину
        [locative] Украине
        [instrumental] Украиной
    }

-citizenship-uz =
    { $case ->
       *[nominative] Узбекистан
        [genitive] Узбекистана
        [dative] Узбекистану
        [accusative] Узбекистан
        [locative] Узбекистане
        [instrumental] Узбекистаном
    }

-citizenship-tj =
    { $case ->
       *[nominative] Таджикистан
        [genitive] Таджикистана
        [dative] Таджикистану
        [accusative] Таджикистан
        [locative] Таджикистане
        [instrumental] Таджикистаном
    }

-citizenship-other =
    { $case ->
       *[nominative] Другая страна
        [genitive] Другой страны
        [dative] Другой стране
        [accusative] Другую страну
        [locative] Другой стране
        [instrumental] Другой страной
    }

## Услуги центра: названия для кнопок, не длиннее 24 знаков

-service-iin =
    { $case ->
       *[nominative] ИИН
        [genitive] ИИН
        [dative] ИИН
        [accusative] ИИН
        [locative] ИИН
        [instrumental] ИИН
    }

-service-registration =
    { $case ->
       *[nominative] Регистрация
        [genitive] Регистрации
        [dative] Регистрации
        [accusative] Регистрацию
        [locative] Регистрации
        [instrumental] Регистрацией
    }

-service-temporary-residence =
    { $case ->
       *[nominative] РВП
        [genitive] РВП
        [dative] РВП
        [accusative] РВП
        [locative] РВП
        [instrumental] РВП
    }

-service-permanent-residence =
    { $case ->
       *[nominative] ВНЖ
        [genitive] ВНЖ
        [dative] ВНЖ
        [accusative] ВНЖ
        [locative] ВНЖ
        [instrumental] ВНЖ
    }

-service-e-signature =
    { $case ->
       *[nominative] ЭЦП
        [genitive] ЭЦП
        [dative] ЭЦП
        [accusative] ЭЦП
        [locative] ЭЦП
        [instrumental] ЭЦП
    }

-service-other =
    { $case ->
       *[nominative] Другая услуга
        [genitive] Другой услуги
        [dative] Другой услуге
        [accusative] Другую услугу
        [locative] Другой услуге
        [instrumental] Другой услугой
    }

## Приграничные области: названия для кнопок, не длиннее 24 знаков

-border-region-atyrau = Атырауская
-border-region-west-kazakhstan = Западно-Казахстанская
-border-region-aktobe = Актюбинская
-border-region-kostanay = Костанайская
-border-region-north-kazakhstan = Северо-Казахстанская
-border-region-pavlodar = Павлодарская
-border-region-abai = Абай
-border-region-east-kazakhstan = Восточно-Казахстанская

## Пункты пропуска: казахстанская сторона — российская сторона

-checkpoint-kurmangazy = Курмангазы — Караузек
-checkpoint-zhanibek = Жаныбек — Вишнёвка
-checkpoint-orda = Орда — Полынный
-checkpoint-taskala = Таскала — Озинки
-checkpoint-syrym = Сырым — Маштаково
-checkpoint-aksai = Аксай — Илек
-checkpoint-shagan = Шаган — Тёплое
-checkpoint-zhaisan = Жайсан — Сагарчин
-checkpoint-alimbet = Алимбет — Орск
-checkpoint-karashatau = Карашатау — Светлый
-checkpoint-kondybai = Кондыбай — Комсомольский
-checkpoint-ayat = Аят — Николаевка
-checkpoint-zhelkuar = Желкуар — Мариинский
-checkpoint-kairak = Кайрак — Бугристое
-checkpoint-akbalshyk = Акбалшык — Воскресенское
-checkpoint-ubagan = Убаган — Звериноголовское
-checkpoint-zhana-zhol = Жана Жол — Петухово
-checkpoint-kyzyl-zhar = Кызыл Жар — Казанское
-checkpoint-karakoga = Каракога — Исилькуль
-checkpoint-bidaik = Бидаик — Одесское
-checkpoint-urlyutobe = Урлютобе — Ольховка
-checkpoint-kosak = Косак — Павловка
-checkpoint-naiza = Найза — Павловка
-checkpoint-sharbakty = Шарбакты — Кулунда
-checkpoint-amangeldy = Амангельды — Невольное
-checkpoint-koyanbai = Коянбай — Малиновое Озеро
-checkpoint-auyl = Ауыл — Веселоярск
-checkpoint-zhezkent = Жезкент — Горняк
-checkpoint-uba = Уба — Михайловка
-checkpoint-baitanat = Байтанат — Топольное

## Источники, которые называются словами

-source-state-corporation = корпорация «Правительство для граждан»
