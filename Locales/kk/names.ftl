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
