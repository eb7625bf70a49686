### Мәндердің атаулары, әрқайсысы барлық септікте: бот үшін бұл жалғыз орын. Терминнің аты: -ТҮР-МӘН.

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
        [genitive] РВП-ның
        [dative] РВП-ға
        [accusative] РВП-ны
        [locative] РВП-да
        [ablative] РВП-дан
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
