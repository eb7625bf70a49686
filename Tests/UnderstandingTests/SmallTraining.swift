import Understanding

/// A training set of six topics in two languages, of the tests' own: what staff change in Locales fails no unit test.
enum SmallTraining {
    static let languages = ["ru", "kk"]
    static let fallback = "nothing"

    static let set = TrainingSet(languages: languages, phrases: phrases, fallback: fallback, urgent: ["danger"])
    static let interpreter = Interpreter(training: set)

    static var phrases: [TrainingPhrase] {
        blocks.flatMap { topic, part, language, lines in
            lines.split(separator: "\n").map {
                TrainingPhrase(topic: topic, part: part, language: language, text: String($0))
            }
        }
    }

    private static let blocks: [(String, String?, String, String)] = [
        ("number", nil, "ru", "как получить ИИН\nмне нужен ИИН\nИИН\nхочу оформить ИИН\nчто делать без ИИН\nдайте ИИН"),
        ("number", nil, "kk", "ЖСН қалай аламын\nмаған ЖСН керек\nЖСН\nЖСН алғым келеді\nЖСН туралы айтыңыз"),
        ("number", "where", "ru", "где получить ИИН\nкуда идти за ИИН\nв каком центре дают ИИН\nадрес, где делают ИИН"),
        ("number", "where", "kk", "ЖСН қайда береді\nЖСН алуға қайда барамын\nқай орталықта ЖСН жасайды"),
        ("number", "papers", "ru", "какие документы нужны для ИИН\nчто взять с собой за ИИН\nнужен ли паспорт для ИИН"),
        ("number", "papers", "kk", "ЖСН алуға қандай құжаттар керек\nЖСН үшін не алып барамын\nЖСН паспортпен бере ме"),
        ("number", "time", "ru", "сколько ждать ИИН\nсколько стоит ИИН\nза сколько дней готов ИИН\nИИН платный"),
        ("number", "time", "kk", "ЖСН қанша күнде шығады\nЖСН қанша тұрады\nЖСН тегін бе"),
        ("hello", nil, "ru", "здравствуйте\nпривет\nдобрый день\nдобрый вечер\nприветствую вас\nдоброе утро"),
        ("hello", nil, "kk", "сәлеметсіз бе\nсәлем\nқайырлы күн\nқайырлы таң\nассалаумағалейкум"),
        ("thanks", nil, "ru", "спасибо\nспасибо большое\nблагодарю вас\nогромное спасибо за помощь"),
        ("thanks", nil, "kk", "рақмет\nкөп рақмет\nсізге үлкен рақмет\nкөмегіңізге рақмет"),
        ("person", nil, "ru", "позовите человека\nхочу поговорить с человеком\nсоедините с оператором\nоператор"),
        ("person", nil, "kk", "адаммен сөйлескім келеді\nоператорға қосыңыз\nтірі адам керек\nмаман шақырыңыз"),
        ("danger", nil, "ru", "112\nпомогите, человеку плохо\nвызовите скорую\nу нас пожар\nна меня напали"),
        ("danger", nil, "kk", "112\nкөмектесіңіз, адам өліп жатыр\nжедел жәрдем шақырыңыз\nүйде өрт шықты"),
        (
            "nothing", nil, "ru",
            "какой курс доллара\nгде получить ИНН в России\nкупить квартиру в ипотеку\nрасскажи анекдот"
        ),
        (
            "nothing", nil, "ru",
            "какая завтра погода\nкредит без отказа\nкак получить визу в Германию\nсколько стоит квартира"
        ),
        ("nothing", nil, "kk", "доллар бағамы қанша\nнесие алғым келеді\nанекдот айтып бер\nауа райы қандай болады"),
        ("nothing", nil, "kk", "пәтер сатып алғым келеді\nРесейде ИНН қайда береді\nвиза қалай аламын"),
    ]
}
