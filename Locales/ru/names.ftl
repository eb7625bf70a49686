### Имена значений, каждое во всех падежах: одно место для них на весь бот. Имя термина: -СУЩНОСТЬ-ЗНАЧЕНИЕ.

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
