### Мәндердің атаулары, әрқайсысы барлық септікте: бот үшін бұл жалғыз орын. Терминнің аты: -ТҮР-МӘН.
### Септіктер: nominative атау, genitive ілік, dative барыс, accusative табыс, locative жатыс, ablative шығыс,
### instrumental көмектес.

## Қалалар

-city-almaty =
    { $case ->
       *[nominative] Алматы
        [genitive] Алматының
        [dative] Алматыға
        [accusative] Алматыны
        [locative] Алматыда
        [ablative] Алматыдан
        [instrumental] Алматымен
    }

-city-astana =
    { $case ->
       *[nominative] Астана
        [genitive] Астананың
        [dative] Астанаға
        [accusative] Астананы
        [locative] Астанада
        [ablative] Астанадан
        [instrumental] Астанамен
    }

-city-shymkent =
    { $case ->
       *[nominative] Шымкент
        [genitive] Шымкенттің
        [dative] Шымкентке
        [accusative] Шымкентті
        [locative] Шымкентте
        [ablative] Шымкенттен
        [instrumental] Шымкентпен
    }

-city-karaganda =
    { $case ->
       *[nominative] Қарағанды
        [genitive] Қарағандының
        [dative] Қарағандыға
        [accusative] Қарағандыны
        [locative] Қарағандыда
        [ablative] Қарағандыдан
        [instrumental] Қарағандымен
    }

-city-aktobe =
    { $case ->
       *[nominative] Ақтөбе
        [genitive] Ақтөбенің
        [dative] Ақтөбеге
        [accusative] Ақтөбені
        [locative] Ақтөбеде
        [ablative] Ақтөбеден
        [instrumental] Ақтөбемен
    }

-city-taraz =
    { $case ->
       *[nominative] Тараз
        [genitive] Тараздың
        [dative] Таразға
        [accusative] Таразды
        [locative] Таразда
        [ablative] Тараздан
        [instrumental] Таразбен
    }

-city-pavlodar =
    { $case ->
       *[nominative] Павлодар
        [genitive] Павлодардың
        [dative] Павлодарға
        [accusative] Павлодарды
        [locative] Павлодарда
        [ablative] Павлодардан
        [instrumental] Павлодармен
    }

-city-oskemen =
    { $case ->
       *[nominative] Өскемен
        [genitive] Өскеменнің
        [dative] Өскеменге
        [accusative] Өскеменді
        [locative] Өскеменде
        [ablative] Өскеменнен
        [instrumental] Өскеменмен
    }

-city-semey =
    { $case ->
       *[nominative] Семей
        [genitive] Семейдің
        [dative] Семейге
        [accusative] Семейді
        [locative] Семейде
        [ablative] Семейден
        [instrumental] Семеймен
    }

-city-atyrau =
    { $case ->
       *[nominative] Атырау
        [genitive] Атыраудың
        [dative] Атырауға
        [accusative] Атырауды
        [locative] Атырауда
        [ablative] Атыраудан
        [instrumental] Атыраумен
    }

-city-kostanay =
    { $case ->
       *[nominative] Қостанай
        [genitive] Қостанайдың
        [dative] Қостанайға
        [accusative] Қостанайды
        [locative] Қостанайда
        [ablative] Қостанайдан
        [instrumental] Қостанаймен
    }

-city-kyzylorda =
    { $case ->
       *[nominative] Қызылорда
        [genitive] Қызылорданың
        [dative] Қызылордаға
        [accusative] Қызылорданы
        [locative] Қызылордада
        [ablative] Қызылордадан
        [instrumental] Қызылордамен
    }

-city-oral =
    { $case ->
       *[nominative] Орал
        [genitive] Оралдың
        [dative] Оралға
        [accusative] Оралды
        [locative] Оралда
        [ablative] Оралдан
        [instrumental] Оралмен
    }

-city-petropavl =
    { $case ->
       *[nominative] Петропавл
        [genitive] Петропавлдың
        [dative] Петропавлға
        [accusative] Петропавлды
        [locative] Петропавлда
        [ablative] Петропавлдан
        [instrumental] Петропавлмен
    }

-city-aktau =
    { $case ->
       *[nominative] Ақтау
        [genitive] Ақтаудың
        [dative] Ақтауға
        [accusative] Ақтауды
        [locative] Ақтауда
        [ablative] Ақтаудан
        [instrumental] Ақтаумен
    }

-city-turkistan =
    { $case ->
       *[nominative] Түркістан
        [genitive] Түркістанның
        [dative] Түркістанға
        [accusative] Түркістанды
        [locative] Түркістанда
        [ablative] Түркістаннан
        [instrumental] Түркістанмен
    }

-city-kokshetau =
    { $case ->
       *[nominative] Көкшетау
        [genitive] Көкшетаудың
        [dative] Көкшетауға
        [accusative] Көкшетауды
        [locative] Көкшетауда
        [ablative] Көкшетаудан
        [instrumental] Көкшетаумен
    }

-city-taldykorgan =
    { $case ->
       *[nominative] Талдықорған
        [genitive] Талдықорғанның
        [dative] Талдықорғанға
        [accusative] Талдықорғанды
        [locative] Талдықорғанда
        [ablative] Талдықорғаннан
        [instrumental] Талдықорғанмен
    }

-city-ekibastuz =
    { $case ->
       *[nominative] Екібастұз
        [genitive] Екібастұздың
        [dative] Екібастұзға
        [accusative] Екібастұзды
        [locative] Екібастұзда
        [ablative] Екібастұздан
        [instrumental] Екібастұзбен
    }

-city-rudny =
    { $case ->
       *[nominative] Рудный
        [genitive] Рудныйдың
        [dative] Рудныйға
        [accusative] Рудныйды
        [locative] Рудныйда
        [ablative] Рудныйдан
        [instrumental] Рудныймен
    }

-city-zhezkazgan =
    { $case ->
       *[nominative] Жезқазған
        [genitive] Жезқазғанның
        [dative] Жезқазғанға
        [accusative] Жезқазғанды
        [locative] Жезқазғанда
        [ablative] Жезқазғаннан
        [instrumental] Жезқазғанмен
    }

-city-konaev =
    { $case ->
       *[nominative] Қонаев
        [genitive] Қонаевтың
        [dative] Қонаевқа
        [accusative] Қонаевты
        [locative] Қонаевта
        [ablative] Қонаевтан
        [instrumental] Қонаевпен
    }

## Азаматтығы: паспортын қай ел берген

-citizenship-ru =
    { $case ->
       *[nominative] Ресей
        [genitive] Ресейдің
        [dative] Ресейге
        [accusative] Ресейді
        [locative] Ресейде
        [ablative] Ресейден
        [instrumental] Ресеймен
    }

-citizenship-by =
    { $case ->
       *[nominative] Беларусь
        [genitive] Беларусьтің
        [dative] Беларуське
        [accusative] Беларусьті
        [locative] Беларусьте
        [ablative] Беларусьтен
        [instrumental] Беларусьпен
    }

-citizenship-am =
    { $case ->
       *[nominative] Армения
        [genitive] Арменияның
        [dative] Арменияға
        [accusative] Арменияны
        [locative] Арменияда
        [ablative] Армениядан
        [instrumental] Армениямен
    }

-citizenship-kg =
    { $case ->
       *[nominative] Қырғызстан
        [genitive] Қырғызстанның
        [dative] Қырғызстанға
        [accusative] Қырғызстанды
        [locative] Қырғызстанда
        [ablative] Қырғызстаннан
        [instrumental] Қырғызстанмен
    }

-citizenship-kz =
    { $case ->
       *[nominative] Қазақстан
        [genitive] Қазақстанның
        [dative] Қазақстанға
        [accusative] Қазақстанды
        [locative] Қазақстанда
        [ablative] Қазақстаннан
        [instrumental] Қазақстанмен
    }

-citizenship-ua =
    { $case ->
       *[nominative] Украина
        [genitive] Украинаның
        [dative] Украинаға
        [accusative] Украинаны
        [locative] Украинада
        [ablative] Украинадан
        [instrumental] Украинамен
    }

-citizenship-uz =
    { $case ->
       *[nominative] Өзбекстан
        [genitive] Өзбекстанның
        [dative] Өзбекстанға
        [accusative] Өзбекстанды
        [locative] Өзбекстанда
        [ablative] Өзбекстаннан
        [instrumental] Өзбекстанмен
    }

-citizenship-tj =
    { $case ->
       *[nominative] Тәжікстан
        [genitive] Тәжікстанның
        [dative] Тәжікстанға
        [accusative] Тәжікстанды
        [locative] Тәжікстанда
        [ablative] Тәжікстаннан
        [instrumental] Тәжікстанмен
    }

-citizenship-other =
    { $case ->
       *[nominative] Басқа ел
        [genitive] Басқа елдің
        [dative] Басқа елге
        [accusative] Басқа елді
        [locative] Басқа елде
        [ablative] Басқа елден
        [instrumental] Басқа елмен
    }

## Орталық қызметтері: батырмадағы аты, 24 таңбадан аспайды

-service-iin =
    { $case ->
       *[nominative] ЖСН
        [genitive] ЖСН-нің
        [dative] ЖСН-ге
        [accusative] ЖСН-ді
        [locative] ЖСН-де
        [ablative] ЖСН-нен
        [instrumental] ЖСН-мен
    }

-service-registration =
    { $case ->
       *[nominative] Тіркеу
        [genitive] Тіркеудің
        [dative] Тіркеуге
        [accusative] Тіркеуді
        [locative] Тіркеуде
        [ablative] Тіркеуден
        [instrumental] Тіркеумен
    }

-service-temporary-residence =
    { $case ->
       *[nominative] РВП
        [genitive] РВП-нің
        [dative] РВП-ге
        [accusative] РВП-ні
        [locative] РВП-де
        [ablative] РВП-ден
        [instrumental] РВП-мен
    }

-service-permanent-residence =
    { $case ->
       *[nominative] Ықтиярхат
        [genitive] Ықтиярхаттың
        [dative] Ықтиярхатқа
        [accusative] Ықтиярхатты
        [locative] Ықтиярхатта
        [ablative] Ықтиярхаттан
        [instrumental] Ықтиярхатпен
    }

-service-e-signature =
    { $case ->
       *[nominative] ЭЦҚ
        [genitive] ЭЦҚ-ның
        [dative] ЭЦҚ-ға
        [accusative] ЭЦҚ-ны
        [locative] ЭЦҚ-да
        [ablative] ЭЦҚ-дан
        [instrumental] ЭЦҚ-мен
    }

-service-other =
    { $case ->
       *[nominative] Басқа қызмет
        [genitive] Басқа қызметтің
        [dative] Басқа қызметке
        [accusative] Басқа қызметті
        [locative] Басқа қызметте
        [ablative] Басқа қызметтен
        [instrumental] Басқа қызметпен
    }

## Шекаралас облыстар: батырмадағы аты, 24 таңбадан аспайды

-border-region-atyrau = Атырау
-border-region-west-kazakhstan = Батыс Қазақстан
-border-region-aktobe = Ақтөбе
-border-region-kostanay = Қостанай
-border-region-north-kazakhstan = Солтүстік Қазақстан
-border-region-pavlodar = Павлодар
-border-region-abai = Абай
-border-region-east-kazakhstan = Шығыс Қазақстан

## Өткізу бекеттері: Қазақстан жағы — Ресей жағы

-checkpoint-kurmangazy = Құрманғазы — Караузек
-checkpoint-zhanibek = Жәнібек — Вишнёвка
-checkpoint-orda = Орда — Полынный
-checkpoint-taskala = Таскала — Озинки
-checkpoint-syrym = Сырым — Маштаково
-checkpoint-aksai = Ақсай — Илек
-checkpoint-shagan = Шаған — Тёплое
-checkpoint-zhaisan = Жайсаң — Сагарчин
-checkpoint-alimbet = Әлімбет — Орск
-checkpoint-karashatau = Қарашатау — Светлый
-checkpoint-kondybai = Қондыбай — Комсомольский
-checkpoint-ayat = Аят — Николаевка
-checkpoint-zhelkuar = Желқуар — Мариинский
-checkpoint-kairak = Қайрақ — Бугристое
-checkpoint-akbalshyk = Ақбалшық — Воскресенское
-checkpoint-ubagan = Обаған — Звериноголовское
-checkpoint-zhana-zhol = Жаңажол — Петухово
-checkpoint-kyzyl-zhar = Қызылжар — Казанское
-checkpoint-karakoga = Қарақоға — Исилькуль
-checkpoint-bidaik = Бидайық — Одесское
-checkpoint-urlyutobe = Үрлітөбе — Ольховка
-checkpoint-kosak = Қосақ — Павловка
-checkpoint-naiza = Найза — Павловка
-checkpoint-sharbakty = Шарбақты — Кулунда
-checkpoint-amangeldy = Амангелді — Невольное
-checkpoint-koyanbai = Қоянбай — Малиновое Озеро
-checkpoint-auyl = Ауыл — Веселоярск
-checkpoint-zhezkent = Жезкент — Горняк
-checkpoint-uba = Уба — Михайловка
-checkpoint-baitanat = Байтанат — Топольное

## Сөзбен аталатын дереккөздер

-source-state-corporation = «Азаматтарға арналған үкімет» корпорациясы
