"""Sentences that the rules for speech have never seen, and what a good narrator would say for each.

They were written without sight of the rules, and must never be used to write rules: a rule made to fit one of them
would make the score worthless. They are scored by ``make bench NAME=spoken``.

Each case holds the written sentence and every form of it that is accepted; the first form is the best American English
reading. Letters said one by one are written apart, as in "U N".
"""

from __future__ import annotations

FIRST: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The mill opened in 1847 and closed for good in 1931.",
        ("The mill opened in eighteen forty-seven and closed for good in nineteen thirty-one.",),
    ),
    (
        "The present town hall dates from 1905.",
        (
            "The present town hall dates from nineteen oh five.",
            "The present town hall dates from nineteen o five.",
        ),
    ),
    (
        "The archive moved to its new building in 2006.",
        (
            "The archive moved to its new building in two thousand six.",
            "The archive moved to its new building in two thousand and six.",
        ),
    ),
    (
        "By 2014 the last of the weavers had retired.",
        (
            "By twenty fourteen the last of the weavers had retired.",
            "By two thousand fourteen the last of the weavers had retired.",
            "By two thousand and fourteen the last of the weavers had retired.",
        ),
    ),
    (
        "William landed at Pevensey in September 1066.",
        ("William landed at Pevensey in September ten sixty-six.",),
    ),
    (
        "The bridge was rebuilt in 1900, after the great flood.",
        ("The bridge was rebuilt in nineteen hundred, after the great flood.",),
    ),
    (
        "Almost every house on the square was put up in the 1780s.",
        ("Almost every house on the square was put up in the seventeen eighties.",),
    ),
    (
        "By the mid-1890s electric trams ran as far as the harbor.",
        ("By the mid eighteen nineties electric trams ran as far as the harbor.",),
    ),
    (
        "In the '60s the council wanted to pull the whole street down.",
        (
            "In the sixties the council wanted to pull the whole street down.",
            "In the nineteen sixties the council wanted to pull the whole street down.",
        ),
    ),
    (
        "The collection grew slowly through the 1800s.",
        ("The collection grew slowly through the eighteen hundreds.",),
    ),
    (
        "Visitor numbers fell in the early 2000s, then recovered.",
        ("Visitor numbers fell in the early two thousands, then recovered.",),
    ),
    (
        "A chapel has stood here since the 12th century.",
        ("A chapel has stood here since the twelfth century.",),
    ),
    (
        "The tower is 15th-century work, but the porch was added in the 19th.",
        ("The tower is fifteenth-century work, but the porch was added in the nineteenth.",),
    ),
    (
        "During the war of 1914–18 the ballroom served as a hospital.",
        (
            "During the war of nineteen fourteen to eighteen the ballroom served as a hospital.",
            "During the war of nineteen fourteen to nineteen eighteen the ballroom served as a hospital.",
        ),
    ),
    (
        "Her diary for 1939–1945 fills eleven notebooks.",
        (
            "Her diary for nineteen thirty-nine to nineteen forty-five fills eleven notebooks.",
            "Her diary for nineteen thirty-nine through nineteen forty-five fills eleven notebooks.",
        ),
    ),
    (
        "Those who lived through 1975-79 seldom spoke of it afterwards.",
        (
            "Those who lived through nineteen seventy-five to seventy-nine seldom spoke of it afterwards.",
            "Those who lived through nineteen seventy-five to nineteen seventy-nine seldom spoke of it afterwards.",
            "Those who lived through nineteen seventy-five through seventy-nine seldom spoke of it afterwards.",
            (
                "Those who lived through nineteen seventy-five through nineteen seventy-nine seldom spoke of it "
                "afterwards."
            ),
        ),
    ),
    (
        "The roof was replaced over the winter of 1998/99.",
        (
            "The roof was replaced over the winter of nineteen ninety-eight to ninety-nine.",
            "The roof was replaced over the winter of nineteen ninety-eight to nineteen ninety-nine.",
            "The roof was replaced over the winter of nineteen ninety-eight ninety-nine.",
        ),
    ),
    (
        "The painter Anna Holm (1812–1870) spent her summers in this cottage.",
        ("The painter Anna Holm, eighteen twelve to eighteen seventy, spent her summers in this cottage.",),
    ),
    (
        "Between 1880 and 1910, more than 3,000 families left the valley.",
        ("Between eighteen eighty and nineteen ten, more than three thousand families left the valley.",),
    ),
    (
        "On 17 April 1975 the soldiers entered the capital.",
        (
            "On April seventeenth nineteen seventy-five the soldiers entered the capital.",
            "On the seventeenth of April nineteen seventy-five the soldiers entered the capital.",
            "On April the seventeenth nineteen seventy-five the soldiers entered the capital.",
        ),
    ),
    (
        "She was born in Lyon on 3 May 1822, the daughter of a baker.",
        (
            "She was born in Lyon on May third eighteen twenty-two, the daughter of a baker.",
            "She was born in Lyon on the third of May eighteen twenty-two, the daughter of a baker.",
            "She was born in Lyon on May the third eighteen twenty-two, the daughter of a baker.",
        ),
    ),
    (
        "The treaty was signed on November 11, 1918, in a railway carriage.",
        (
            "The treaty was signed on November eleventh, nineteen eighteen, in a railway carriage.",
            "The treaty was signed on November the eleventh, nineteen eighteen, in a railway carriage.",
        ),
    ),
    (
        "On July 4th the whole town still marches down to the river.",
        (
            "On July fourth the whole town still marches down to the river.",
            "On July the fourth the whole town still marches down to the river.",
            "On the fourth of July the whole town still marches down to the river.",
        ),
    ),
    (
        "The fire broke out on the night of 2 September and burned for four days.",
        (
            "The fire broke out on the night of September second and burned for four days.",
            "The fire broke out on the night of the second of September and burned for four days.",
            "The fire broke out on the night of September the second and burned for four days.",
        ),
    ),
    (
        "Construction began in Oct. 1888 and was finished the following spring.",
        (
            "Construction began in October eighteen eighty-eight and was finished the following spring.",
            "Construction began in October of eighteen eighty-eight and was finished the following spring.",
        ),
    ),
    (
        "The ship's log ends on Feb. 9, 1801.",
        (
            "The ship's log ends on February ninth, eighteen oh one.",
            "The ship's log ends on February ninth, eighteen o one.",
            "The ship's log ends on February the ninth, eighteen oh one.",
            "The ship's log ends on February the ninth, eighteen o one.",
        ),
    ),
    (
        "The plaque on the Berlin house reads simply: 13.8.1961.",
        (
            "The plaque on the Berlin house reads simply: August thirteenth nineteen sixty-one.",
            "The plaque on the Berlin house reads simply: the thirteenth of August nineteen sixty-one.",
            "The plaque on the Berlin house reads simply: August the thirteenth nineteen sixty-one.",
            "The plaque on the Berlin house reads simply: thirteen eight nineteen sixty-one.",
        ),
    ),
    (
        "Caesar was murdered in 44 BC, on the floor of the Senate's meeting hall.",
        ("Caesar was murdered in forty-four B C, on the floor of the Senate's meeting hall.",),
    ),
    (
        "The city was buried in AD 79 and forgotten for centuries.",
        (
            "The city was buried in A D seventy-nine and forgotten for centuries.",
            "The city was buried in seventy-nine A D and forgotten for centuries.",
        ),
    ),
    (
        "Farmers were working this plain by 4000 BCE.",
        (
            "Farmers were working this plain by four thousand B C E.",
            "Farmers were working this plain by the year four thousand B C E.",
        ),
    ),
    (
        "Roman soldiers held the fort until about 410 CE.",
        (
            "Roman soldiers held the fort until about four ten C E.",
            "Roman soldiers held the fort until about four hundred ten C E.",
            "Roman soldiers held the fort until about four hundred and ten C E.",
        ),
    ),
    (
        "The first abbey here, founded c. 1372, was built of timber.",
        (
            "The first abbey here, founded circa thirteen seventy-two, was built of timber.",
            "The first abbey here, founded around thirteen seventy-two, was built of timber.",
            "The first abbey here, founded about thirteen seventy-two, was built of timber.",
            "The first abbey here, founded in about thirteen seventy-two, was built of timber.",
            "The first abbey here, founded in around thirteen seventy-two, was built of timber.",
        ),
    ),
    (
        "Portrait of a merchant, ca. 1640, artist unknown.",
        (
            "Portrait of a merchant, circa sixteen forty, artist unknown.",
            "Portrait of a merchant, around sixteen forty, artist unknown.",
            "Portrait of a merchant, about sixteen forty, artist unknown.",
        ),
    ),
    (
        "The jug is thought to date from the 3rd century B.C.",
        ("The jug is thought to date from the third century B C.",),
    ),
    (
        "The restoration cost $2.5m, most of it raised in the town.",
        (
            "The restoration cost two point five million dollars, most of it raised in the town.",
            "The restoration cost two and a half million dollars, most of it raised in the town.",
        ),
    ),
    (
        "He sold the estate for £4,000 and sailed for Canada.",
        ("He sold the estate for four thousand pounds and sailed for Canada.",),
    ),
    (
        "The dam, paid for with US$1.2 billion in loans, drowned nine villages.",
        (
            "The dam, paid for with one point two billion U S dollars in loans, drowned nine villages.",
            "The dam, paid for with one point two billion dollars in loans, drowned nine villages.",
        ),
    ),
    (
        "Tickets cost €15, or €8 for students.",
        ("Tickets cost fifteen euros, or eight euros for students.",),
    ),
    (
        "A loaf that cost 5¢ before the war now cost a quarter.",
        ("A loaf that cost five cents before the war now cost a quarter.",),
    ),
    (
        "In 1650 a good horse fetched £3 10s. at the fair.",
        (
            "In sixteen fifty a good horse fetched three pounds ten shillings at the fair.",
            "In sixteen fifty a good horse fetched three pounds and ten shillings at the fair.",
        ),
    ),
    (
        "A miner in those days took home $1.75 a day.",
        (
            "A miner in those days took home one dollar and seventy-five cents a day.",
            "A miner in those days took home a dollar seventy-five a day.",
            "A miner in those days took home one dollar seventy-five a day.",
            "A miner in those days took home one dollar seventy-five cents a day.",
            "A miner in those days took home a dollar and seventy-five cents a day.",
            "A miner in those days took home one seventy-five a day.",
        ),
    ),
    (
        "By then 40% of the workers were women.",
        (
            "By then forty percent of the workers were women.",
            "By then forty per cent of the workers were women.",
        ),
    ),
    (
        "Literacy rose from 12.5 percent to nearly 60 percent in a generation.",
        (
            "Literacy rose from twelve point five percent to nearly sixty percent in a generation.",
            "Literacy rose from twelve point five percent to nearly sixty per cent in a generation.",
            "Literacy rose from twelve point five per cent to nearly sixty percent in a generation.",
            "Literacy rose from twelve point five per cent to nearly sixty per cent in a generation.",
        ),
    ),
    (
        "Between 10–15% of the crop was lost each year to rats.",
        (
            "Between ten and fifteen percent of the crop was lost each year to rats.",
            "Between ten and fifteen per cent of the crop was lost each year to rats.",
            "Between ten to fifteen percent of the crop was lost each year to rats.",
            "Between ten to fifteen per cent of the crop was lost each year to rats.",
        ),
    ),
    (
        "An estimated 1.7 million people died in under four years.",
        ("An estimated one point seven million people died in under four years.",),
    ),
    (
        "More than 12,000 prisoners passed through these gates.",
        ("More than twelve thousand prisoners passed through these gates.",),
    ),
    (
        "At the census of 1851 the parish had 14,736 inhabitants.",
        (
            (
                "At the census of eighteen fifty-one the parish had fourteen thousand seven hundred thirty-six "
                "inhabitants."
            ),
            (
                "At the census of eighteen fifty-one the parish had fourteen thousand seven hundred and thirty-six "
                "inhabitants."
            ),
        ),
    ),
    (
        "Some 350 men worked underground here, many of them boys of 10 or 11.",
        (
            "Some three hundred fifty men worked underground here, many of them boys of ten or eleven.",
            "Some three hundred and fifty men worked underground here, many of them boys of ten or eleven.",
        ),
    ),
    (
        "The memorial carries the names of 2,977 victims.",
        (
            "The memorial carries the names of two thousand nine hundred seventy-seven victims.",
            "The memorial carries the names of two thousand nine hundred and seventy-seven victims.",
        ),
    ),
    (
        "The army that crossed the river numbered about 1,200 horse and 6,000 foot.",
        (
            "The army that crossed the river numbered about one thousand two hundred horse and six thousand foot.",
            "The army that crossed the river numbered about twelve hundred horse and six thousand foot.",
        ),
    ),
    (
        "The wall once ran for 7 km around the old town.",
        (
            "The wall once ran for seven kilometers around the old town.",
            "The wall once ran for seven kilometres around the old town.",
        ),
    ),
    (
        "The park covers 64 km² of forest and marsh.",
        (
            "The park covers sixty-four square kilometers of forest and marsh.",
            "The park covers sixty-four square kilometres of forest and marsh.",
        ),
    ),
    (
        "At 150 ft, the spire was the tallest in the county.",
        (
            "At one hundred fifty feet, the spire was the tallest in the county.",
            "At one hundred and fifty feet, the spire was the tallest in the county.",
            "At a hundred fifty feet, the spire was the tallest in the county.",
            "At a hundred and fifty feet, the spire was the tallest in the county.",
        ),
    ),
    (
        "The monks drained 200 ha of fen and planted it with barley.",
        ("The monks drained two hundred hectares of fen and planted it with barley.",),
    ),
    (
        "The great bell weighs 1,350 kg and took two days to hang.",
        (
            "The great bell weighs one thousand three hundred fifty kilograms and took two days to hang.",
            "The great bell weighs one thousand three hundred and fifty kilograms and took two days to hang.",
            "The great bell weighs thirteen hundred fifty kilograms and took two days to hang.",
            "The great bell weighs thirteen hundred and fifty kilograms and took two days to hang.",
        ),
    ),
    (
        "In January the temperature in the huts fell to -30°C.",
        (
            "In January the temperature in the huts fell to minus thirty degrees Celsius.",
            "In January the temperature in the huts fell to minus thirty Celsius.",
            "In January the temperature in the huts fell to negative thirty degrees Celsius.",
            "In January the temperature in the huts fell to negative thirty Celsius.",
            "In January the temperature in the huts fell to thirty below zero Celsius.",
            "In January the temperature in the huts fell to thirty degrees below zero Celsius.",
        ),
    ),
    (
        "The kiln was fired to 1,200 °C for a day and a night.",
        (
            "The kiln was fired to one thousand two hundred degrees Celsius for a day and a night.",
            "The kiln was fired to one thousand two hundred degrees centigrade for a day and a night.",
            "The kiln was fired to twelve hundred degrees Celsius for a day and a night.",
            "The kiln was fired to twelve hundred degrees centigrade for a day and a night.",
        ),
    ),
    (
        "The first locomotives managed barely 15 mph on the level.",
        (
            "The first locomotives managed barely fifteen miles per hour on the level.",
            "The first locomotives managed barely fifteen miles an hour on the level.",
        ),
    ),
    (
        "The peak rises 2,430 m above the lake.",
        (
            "The peak rises two thousand four hundred thirty meters above the lake.",
            "The peak rises two thousand four hundred thirty metres above the lake.",
            "The peak rises two thousand four hundred and thirty meters above the lake.",
            "The peak rises two thousand four hundred and thirty metres above the lake.",
            "The peak rises twenty-four hundred thirty meters above the lake.",
            "The peak rises twenty-four hundred thirty metres above the lake.",
            "The peak rises twenty-four hundred and thirty meters above the lake.",
            "The peak rises twenty-four hundred and thirty metres above the lake.",
        ),
    ),
    (
        "The cell measures 0.8 m by 2 m, and it held two men.",
        (
            "The cell measures zero point eight meters by two meters, and it held two men.",
            "The cell measures zero point eight metres by two metres, and it held two men.",
            "The cell measures point eight meters by two meters, and it held two men.",
            "The cell measures point eight metres by two metres, and it held two men.",
            "The cell measures nought point eight meters by two meters, and it held two men.",
            "The cell measures nought point eight metres by two metres, and it held two men.",
        ),
    ),
    (
        "Her last canvas, 3 × 4 m, hangs at the top of the stairs.",
        (
            "Her last canvas, three by four meters, hangs at the top of the stairs.",
            "Her last canvas, three by four metres, hangs at the top of the stairs.",
            "Her last canvas, three meters by four meters, hangs at the top of the stairs.",
            "Her last canvas, three metres by four metres, hangs at the top of the stairs.",
        ),
    ),
    (
        "He stood 6 ft 2 in tall and never wore a hat.",
        (
            "He stood six feet two inches tall and never wore a hat.",
            "He stood six foot two tall and never wore a hat.",
            "He stood six feet two tall and never wore a hat.",
            "He stood six foot two inches tall and never wore a hat.",
        ),
    ),
    (
        "The new express reached 200 km/h in its first week.",
        (
            "The new express reached two hundred kilometers per hour in its first week.",
            "The new express reached two hundred kilometers an hour in its first week.",
            "The new express reached two hundred kilometres per hour in its first week.",
            "The new express reached two hundred kilometres an hour in its first week.",
        ),
    ),
    (
        "That summer it was 104°F in the shade.",
        (
            "That summer it was one hundred four degrees Fahrenheit in the shade.",
            "That summer it was one hundred four degrees in the shade.",
            "That summer it was one hundred and four degrees Fahrenheit in the shade.",
            "That summer it was one hundred and four degrees in the shade.",
            "That summer it was a hundred and four degrees Fahrenheit in the shade.",
            "That summer it was a hundred and four degrees in the shade.",
        ),
    ),
    (
        "The village lies 3½ miles north of the station.",
        ("The village lies three and a half miles north of the station.",),
    ),
    (
        "Nearly 3/4 of the houses were destroyed in a single night.",
        (
            "Nearly three quarters of the houses were destroyed in a single night.",
            "Nearly three-fourths of the houses were destroyed in a single night.",
        ),
    ),
    (
        "A recipe of 1790 calls for ½ pound of butter and a dozen eggs.",
        (
            "A recipe of seventeen ninety calls for half a pound of butter and a dozen eggs.",
            "A recipe of seventeen ninety calls for one half pound of butter and a dozen eggs.",
            "A recipe of seventeen ninety calls for a half pound of butter and a dozen eggs.",
            "A recipe of seventeen ninety calls for one half of a pound of butter and a dozen eggs.",
        ),
    ),
    (
        "About ⅔ of the settlers did not live to see the spring.",
        ("About two-thirds of the settlers did not live to see the spring.",),
    ),
    (
        "Henry VIII closed the priory in 1538 and sold off the lead.",
        ("Henry the Eighth closed the priory in fifteen thirty-eight and sold off the lead.",),
    ),
    (
        "Pope John Paul II said Mass in the stadium in June 1979.",
        (
            "Pope John Paul the Second said Mass in the stadium in June nineteen seventy-nine.",
            "Pope John Paul the Second said Mass in the stadium in June of nineteen seventy-nine.",
        ),
    ),
    (
        "Louis XIV never forgave the insult.",
        ("Louis the Fourteenth never forgave the insult.",),
    ),
    (
        "Queen Elizabeth II opened the bridge in person.",
        ("Queen Elizabeth the Second opened the bridge in person.",),
    ),
    (
        "Under Charles I, and again under Charles II, the town paid the tax late.",
        ("Under Charles the First, and again under Charles the Second, the town paid the tax late.",),
    ),
    (
        "Catherine II's letters to Voltaire fill two cases in the library.",
        ("Catherine the Second's letters to Voltaire fill two cases in the library.",),
    ),
    (
        "World War II left the harbor in ruins.",
        ("World War Two left the harbor in ruins.",),
    ),
    (
        "Many of the carvers were killed in World War I.",
        ("Many of the carvers were killed in World War One.",),
    ),
    (
        "During WWII the cellars sheltered whole families.",
        (
            "During World War Two the cellars sheltered whole families.",
            "During the Second World War the cellars sheltered whole families.",
            "During W W two the cellars sheltered whole families.",
        ),
    ),
    (
        "Chapter IV tells how the family lost its land.",
        ("Chapter four tells how the family lost its land.",),
    ),
    (
        "Vol. II of her memoirs was never published.",
        ("Volume two of her memoirs was never published.",),
    ),
    (
        "The stone above the door bears the date MDCCXLVI.",
        (
            "The stone above the door bears the date seventeen forty-six.",
            "The stone above the door bears the date M D C C X L V I.",
        ),
    ),
    (
        "Part III: The Road to War",
        ("Part three: The Road to War",),
    ),
    (
        "J. R. R. Tolkien was billeted in this street as a young officer.",
        ("J R R Tolkien was billeted in this street as a young officer.",),
    ),
    (
        "H. G. Wells came to dinner in 1908 and quarreled with his host.",
        (
            "H G Wells came to dinner in nineteen oh eight and quarreled with his host.",
            "H G Wells came to dinner in nineteen o eight and quarreled with his host.",
        ),
    ),
    (
        "The drawings are by W.E.B. Hart, a self-taught surveyor.",
        ("The drawings are by W E B Hart, a self-taught surveyor.",),
    ),
    (
        "President John F. Kennedy spoke from this balcony.",
        ("President John F Kennedy spoke from this balcony.",),
    ),
    (
        "The UN sent observers, but they arrived too late.",
        ("The U N sent observers, but they arrived too late.",),
    ),
    (
        "A BBC crew filmed the last working loom in 1968.",
        ("A B B C crew filmed the last working loom in nineteen sixty-eight.",),
    ),
    (
        "In 2010 the ECCC convicted the former prison chief.",
        (
            "In twenty ten the E C C C convicted the former prison chief.",
            "In two thousand ten the E C C C convicted the former prison chief.",
            "In two thousand and ten the E C C C convicted the former prison chief.",
        ),
    ),
    (
        "The old town has been a UNESCO World Heritage Site since 1987.",
        ("The old town has been a UNESCO World Heritage Site since nineteen eighty-seven.",),
    ),
    (
        "When Greece joined NATO in 1952, the base was enlarged.",
        ("When Greece joined NATO in nineteen fifty-two, the base was enlarged.",),
    ),
    (
        "She worked for the CIA and later for NASA, and told her children nothing.",
        ("She worked for the C I A and later for NASA, and told her children nothing.",),
    ),
    (
        "The U.S. government bought the island for a pittance.",
        (
            "The U S government bought the island for a pittance.",
            "The United States government bought the island for a pittance.",
        ),
    ),
    (
        "In the USSR his novels passed from hand to hand.",
        ("In the U S S R his novels passed from hand to hand.",),
    ),
    (
        "An RAF pilot bailed out over the marsh and walked to the pub.",
        ("An R A F pilot bailed out over the marsh and walked to the pub.",),
    ),
    (
        "He moved to Washington, D.C., and opened a law office there.",
        ("He moved to Washington, D C, and opened a law office there.",),
    ),
    (
        "Dr. Ruth Ames opened the first free clinic on the island.",
        ("Doctor Ruth Ames opened the first free clinic on the island.",),
    ),
    (
        "The procession leaves St. Anne's Church at noon.",
        ("The procession leaves Saint Anne's Church at noon.",),
    ),
    (
        "The synagogue on Orchard St. was the oldest in the city.",
        ("The synagogue on Orchard Street was the oldest in the city.",),
    ),
    (
        "Ash from Mt. Vesuvius still lies under the vines.",
        ("Ash from Mount Vesuvius still lies under the vines.",),
    ),
    (
        "Gen. Grant made his headquarters in the front parlor.",
        ("General Grant made his headquarters in the front parlor.",),
    ),
    (
        "Lt. Col. James Reeve held the ridge with forty men.",
        ("Lieutenant Colonel James Reeve held the ridge with forty men.",),
    ),
    (
        "Capt. Cook and Sgt. Pike are buried side by side.",
        ("Captain Cook and Sergeant Pike are buried side by side.",),
    ),
    (
        "The Rev. Thomas Gill preached here for 51 years.",
        ("The Reverend Thomas Gill preached here for fifty-one years.",),
    ),
    (
        "Martin Luther King Jr. spoke from these steps.",
        ("Martin Luther King Junior spoke from these steps.",),
    ),
    (
        "Prof. Lindqvist found the hoard while digging a drain.",
        ("Professor Lindqvist found the hoard while digging a drain.",),
    ),
    (
        "Mrs. Doyle ran the post office, and Mr. Doyle ran the bar.",
        (
            "Missus Doyle ran the post office, and Mister Doyle ran the bar.",
            "Missus Doyle ran the post office, and Mr Doyle ran the bar.",
            "Mrs Doyle ran the post office, and Mister Doyle ran the bar.",
            "Mrs Doyle ran the post office, and Mr Doyle ran the bar.",
        ),
    ),
    (
        "The poet was born at No. 12, above the saddler's shop.",
        ("The poet was born at number twelve, above the saddler's shop.",),
    ),
    (
        "The deed is printed in full on p. 214 of the county history.",
        (
            "The deed is printed in full on page two hundred fourteen of the county history.",
            "The deed is printed in full on page two hundred and fourteen of the county history.",
            "The deed is printed in full on page two fourteen of the county history.",
        ),
    ),
    (
        "For the trial, see pp. 88–93.",
        (
            "For the trial, see pages eighty-eight to ninety-three.",
            "For the trial, see pages eighty-eight through ninety-three.",
        ),
    ),
    (
        "They traded in furs, hides, tallow, etc., as far south as Mexico.",
        (
            "They traded in furs, hides, tallow, et cetera, as far south as Mexico.",
            "They traded in furs, hides, tallow, and so on, as far south as Mexico.",
            "They traded in furs, hides, tallow, and so forth, as far south as Mexico.",
        ),
    ),
    (
        "Some trades, e.g. tanning, were banished beyond the walls.",
        (
            "Some trades, for example tanning, were banished beyond the walls.",
            "Some trades, for instance tanning, were banished beyond the walls.",
            "Some trades, such as tanning, were banished beyond the walls.",
        ),
    ),
    (
        'He signed as "the advocate," i.e. the spokesman of the poor.',
        (
            'He signed as "the advocate," that is the spokesman of the poor.',
            'He signed as "the advocate," that is to say the spokesman of the poor.',
        ),
    ),
    (
        "The great case of Town vs. Abbey lasted for thirty years.",
        (
            "The great case of Town versus Abbey lasted for thirty years.",
            "The great case of Town v Abbey lasted for thirty years.",
            "The great case of Town against Abbey lasted for thirty years.",
        ),
    ),
    (
        "The firm of Harland & Wolff built her in under three years.",
        ("The firm of Harland and Wolff built her in under three years.",),
    ),
    (
        "The cannery belonged to Baker Bros. & Co. until it burned.",
        (
            "The cannery belonged to Baker Brothers and Company until it burned.",
            "The cannery belonged to Baker Brothers and Co until it burned.",
        ),
    ),
    (
        "The governor fled the city the same night.[3]",
        ("The governor fled the city the same night.",),
    ),
    (
        "Few of the letters survive,¹ and fewer still are signed.",
        ("Few of the letters survive, and fewer still are signed.",),
    ),
    (
        "His widow† kept the shop open for another decade.",
        ("His widow kept the shop open for another decade.",),
    ),
    (
        "The king is said to have slept here.[citation needed]",
        ("The king is said to have slept here.",),
    ),
    (
        "The town was sacked twice,[12][13] and rebuilt both times in brick.",
        ("The town was sacked twice, and rebuilt both times in brick.",),
    ),
    (
        "“I saw the smoke,” she wrote in 1943, “and I knew.”",
        ("I saw the smoke, she wrote in nineteen forty-three, and I knew.",),
    ),
    (
        '"Tell him [the bishop] that we will not pay," the miners answered.',
        ("Tell him, the bishop, that we will not pay, the miners answered.",),
    ),
    (
        "Opening hours are listed at www.rijksmuseum.nl.",
        (
            "Opening hours are listed at rijksmuseum dot N L.",
            "Opening hours are listed at W W W dot rijksmuseum dot N L.",
        ),
    ),
    (
        "The full list of names is at https://memorial.org/names.",
        (
            "The full list of names is at memorial dot org slash names.",
            "The full list of names is at H T T P S colon slash slash memorial dot org slash names.",
        ),
    ),
    (
        "To book a group visit, write to info@lighthouse.org.",
        ("To book a group visit, write to info at lighthouse dot org.",),
    ),
    (
        "The first shift went down at 7:30 a.m., in the dark for half the year.",
        (
            "The first shift went down at seven thirty A M, in the dark for half the year.",
            "The first shift went down at seven thirty in the morning, in the dark for half the year.",
            "The first shift went down at half past seven in the morning, in the dark for half the year.",
        ),
    ),
    (
        "Guided walks start from the main gate at 14:00.",
        (
            "Guided walks start from the main gate at two P M.",
            "Guided walks start from the main gate at fourteen hundred.",
            "Guided walks start from the main gate at fourteen hundred hours.",
            "Guided walks start from the main gate at two o'clock.",
            "Guided walks start from the main gate at two in the afternoon.",
            "Guided walks start from the main gate at two o'clock in the afternoon.",
        ),
    ),
    (
        "The museum is open from 10 am to 5 pm, and closed on Mondays.",
        (
            "The museum is open from ten A M to five P M, and closed on Mondays.",
            "The museum is open from ten A M to five in the afternoon, and closed on Mondays.",
            "The museum is open from ten in the morning to five P M, and closed on Mondays.",
            "The museum is open from ten in the morning to five in the afternoon, and closed on Mondays.",
        ),
    ),
    (
        "At 11:05 p.m. the lookout rang the bell three times.",
        (
            "At eleven oh five P M the lookout rang the bell three times.",
            "At eleven oh five at night the lookout rang the bell three times.",
            "At eleven o five P M the lookout rang the bell three times.",
            "At eleven o five at night the lookout rang the bell three times.",
        ),
    ),
    (
        "For access by wheelchair, call 555-0142.",
        (
            "For access by wheelchair, call five five five, oh one four two.",
            "For access by wheelchair, call five five five, o one four two.",
            "For access by wheelchair, call five five five, zero one four two.",
            "For access by wheelchair, call five five five, oh one forty-two.",
            "For access by wheelchair, call five five five, o one forty-two.",
        ),
    ),
    (
        "The wreck lies at 41°43′ N, 49°56′ W.",
        ("The wreck lies at forty-one degrees forty-three minutes north, forty-nine degrees fifty-six minutes west.",),
    ),
    (
        "The prison known as S-21 had been a high school.",
        ("The prison known as S twenty-one had been a high school.",),
    ),
    (
        "The interrogations took place in Room 12B, at the end of the hall.",
        ("The interrogations took place in Room twelve B, at the end of the hall.",),
    ),
    (
        "Route 66 brought motels and neon to the edge of town.",
        ("Route sixty-six brought motels and neon to the edge of town.",),
    ),
    (
        "Night after night B-52s bombed the border villages.",
        ("Night after night B fifty-twos bombed the border villages.",),
    ),
    (
        "HMS Victory was already 40 years old at Trafalgar.",
        ("H M S Victory was already forty years old at Trafalgar.",),
    ),
    (
        "Boys of 14 worked 12–16 hours a day in the glass house.",
        ("Boys of fourteen worked twelve to sixteen hours a day in the glass house.",),
    ),
    (
        "The home side won the final 3–1, in front of 20,000 people.",
        (
            "The home side won the final three to one, in front of twenty thousand people.",
            "The home side won the final three one, in front of twenty thousand people.",
        ),
    ),
    (
        "The jury voted 11-1 to convict.",
        ("The jury voted eleven to one to convict.",),
    ),
    (
        "Families were told to bring food and/or blankets for the journey.",
        (
            "Families were told to bring food and or blankets for the journey.",
            "Families were told to bring food and slash or blankets for the journey.",
            "Families were told to bring food or blankets for the journey.",
        ),
    ),
    (
        "The 20th Maine fired its last rounds from behind this wall.",
        ("The Twentieth Maine fired its last rounds from behind this wall.",),
    ),
    (
        "His 2nd wife and their 7 children are buried on the 1st terrace.",
        ("His second wife and their seven children are buried on the first terrace.",),
    ),
    (
        "THE SIEGE OF 1642",
        ("The Siege of sixteen forty-two",),
    ),
    (
        "HOW THE UN CAME TO TOWN, 1992–93",
        (
            "How the U N came to town, nineteen ninety-two to ninety-three",
            "How the U N came to town, nineteen ninety-two to nineteen ninety-three",
            "How the U N came to town, nineteen ninety-two through ninety-three",
            "How the U N came to town, nineteen ninety-two through nineteen ninety-three",
        ),
    ),
    (
        "The harbor—dug by hand in 1820–25—silted up within 50 years.",
        (
            "The harbor, dug by hand in eighteen twenty to twenty-five, silted up within fifty years.",
            "The harbor, dug by hand in eighteen twenty to eighteen twenty-five, silted up within fifty years.",
            "The harbor, dug by hand in eighteen twenty through twenty-five, silted up within fifty years.",
            "The harbor, dug by hand in eighteen twenty through eighteen twenty-five, silted up within fifty years.",
            "The harbor, dug by hand from eighteen twenty to twenty-five, silted up within fifty years.",
            "The harbor, dug by hand from eighteen twenty to eighteen twenty-five, silted up within fifty years.",
            "The harbor, dug by hand from eighteen twenty through twenty-five, silted up within fifty years.",
            "The harbor, dug by hand from eighteen twenty through eighteen twenty-five, silted up within fifty years.",
        ),
    ),
    (
        "By 1911 the Austro-Hungarian census counted 8,000 Jews in the town, ca. 30% of its people.",
        (
            (
                "By nineteen eleven the Austro-Hungarian census counted eight thousand Jews in the town, circa "
                "thirty percent of its people."
            ),
            (
                "By nineteen eleven the Austro-Hungarian census counted eight thousand Jews in the town, circa "
                "thirty per cent of its people."
            ),
            (
                "By nineteen eleven the Austro-Hungarian census counted eight thousand Jews in the town, about "
                "thirty percent of its people."
            ),
            (
                "By nineteen eleven the Austro-Hungarian census counted eight thousand Jews in the town, about "
                "thirty per cent of its people."
            ),
            (
                "By nineteen eleven the Austro-Hungarian census counted eight thousand Jews in the town, around "
                "thirty percent of its people."
            ),
            (
                "By nineteen eleven the Austro-Hungarian census counted eight thousand Jews in the town, around "
                "thirty per cent of its people."
            ),
        ),
    ),
    (
        "A 20-year-old clerk hid the letters under a floorboard for 6 years.",
        ("A twenty-year-old clerk hid the letters under a floorboard for six years.",),
    ),
    (
        "The seal, shown in Fig. 7, was lost in the fire of 1940.",
        ("The seal, shown in figure seven, was lost in the fire of nineteen forty.",),
    ),
    (
        "The glazier Peter Vos (d. 1547) made the east window.",
        (
            "The glazier Peter Vos, died fifteen forty-seven, made the east window.",
            "The glazier Peter Vos, died in fifteen forty-seven, made the east window.",
            "The glazier Peter Vos, who died in fifteen forty-seven, made the east window.",
        ),
    ),
    (
        "Between the wars the US Army kept 2,000 mules in these sheds.",
        (
            "Between the wars the U S Army kept two thousand mules in these sheds.",
            "Between the wars the United States Army kept two thousand mules in these sheds.",
        ),
    ),
)

SECOND: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The mill opened in 1847 and burned down twice before 1906.",
        (
            "The mill opened in eighteen forty-seven and burned down twice before nineteen oh six.",
            "The mill opened in eighteen forty-seven and burned down twice before nineteen o six.",
        ),
    ),
    (
        "By the late 1960s the quarter had lost half its families.",
        ("By the late nineteen sixties the quarter had lost half its families.",),
    ),
    (
        "She always said the '60s began here, in this basement club.",
        ("She always said the sixties began here, in this basement club.",),
    ),
    (
        "The west tower is 12th-century work, though the spire was added in the 19th century.",
        ("The west tower is twelfth-century work, though the spire was added in the nineteenth century.",),
    ),
    (
        "The names of the fallen of 1914–18 are cut into the north face.",
        (
            "The names of the fallen of nineteen fourteen to eighteen are cut into the north face.",
            "The names of the fallen of nineteen fourteen to nineteen eighteen are cut into the north face.",
        ),
    ),
    (
        "Under the Khmer Rouge regime (1975-79) the school became a prison.",
        (
            "Under the Khmer Rouge regime, nineteen seventy-five to seventy-nine, the school became a prison.",
            "Under the Khmer Rouge regime, nineteen seventy-five to nineteen seventy-nine, the school became a prison.",
            "Under the Khmer Rouge regime, from nineteen seventy-five to seventy-nine, the school became a prison.",
            (
                "Under the Khmer Rouge regime, from nineteen seventy-five to nineteen seventy-nine, the school became "
                "a prison."
            ),
        ),
    ),
    (
        "On 17 April 1975 the soldiers entered the city from three directions.",
        (
            "On the seventeenth of April, nineteen seventy-five the soldiers entered the city from three directions.",
            "On April seventeenth, nineteen seventy-five the soldiers entered the city from three directions.",
            "On April the seventeenth, nineteen seventy-five the soldiers entered the city from three directions.",
            "On seventeen April nineteen seventy-five the soldiers entered the city from three directions.",
        ),
    ),
    (
        "The first train arrived on May 9, 1871, four hours late.",
        (
            "The first train arrived on May ninth, eighteen seventy-one, four hours late.",
            "The first train arrived on May the ninth, eighteen seventy-one, four hours late.",
            "The first train arrived on the ninth of May, eighteen seventy-one, four hours late.",
            "The first train arrived on May nine, eighteen seventy-one, four hours late.",
        ),
    ),
    (
        "The harbor wall was begun in 44 BC and finished under a different emperor.",
        ("The harbor wall was begun in forty-four B C and finished under a different emperor.",),
    ),
    (
        "In AD 79 the ash fell for two days without stopping.",
        (
            "In A D seventy-nine the ash fell for two days without stopping.",
            "In seventy-nine A D the ash fell for two days without stopping.",
        ),
    ),
    (
        "These beads date from about 2500 BCE, when the river ran closer to the hill.",
        (
            "These beads date from about twenty-five hundred B C E, when the river ran closer to the hill.",
            "These beads date from about two thousand five hundred B C E, when the river ran closer to the hill.",
        ),
    ),
    (
        "The oldest charter (c. 1372) is kept in a drawer below the window.",
        (
            "The oldest charter, circa thirteen seventy-two, is kept in a drawer below the window.",
            "The oldest charter, around thirteen seventy-two, is kept in a drawer below the window.",
            "The oldest charter, about thirteen seventy-two, is kept in a drawer below the window.",
            "The oldest charter, from around thirteen seventy-two, is kept in a drawer below the window.",
            "The oldest charter, from about thirteen seventy-two, is kept in a drawer below the window.",
        ),
    ),
    (
        "The restoration cost $2.5m, most of it raised by local schools.",
        (
            "The restoration cost two point five million dollars, most of it raised by local schools.",
            "The restoration cost two and a half million dollars, most of it raised by local schools.",
        ),
    ),
    (
        "He left £4,000 to the parish and nothing to his brother.",
        ("He left four thousand pounds to the parish and nothing to his brother.",),
    ),
    (
        "The dam was budgeted at US$ 1.2 billion and took eleven years to build.",
        (
            "The dam was budgeted at one point two billion U S dollars and took eleven years to build.",
            "The dam was budgeted at one point two billion dollars and took eleven years to build.",
            "The dam was budgeted at one point two billion United States dollars and took eleven years to build.",
            "The dam was budgeted at one point two billion American dollars and took eleven years to build.",
        ),
    ),
    ("Nearly 40% of the town's men never came home.", ("Nearly forty percent of the town's men never came home.",)),
    (
        "An estimated 1,700,000 people died in less than four years.",
        (
            "An estimated one million seven hundred thousand people died in less than four years.",
            "An estimated one point seven million people died in less than four years.",
        ),
    ),
    (
        "The park covers 163 km² of forest and ruined stone.",
        (
            "The park covers one hundred sixty-three square kilometers of forest and ruined stone.",
            "The park covers one hundred and sixty-three square kilometers of forest and ruined stone.",
        ),
    ),
    (
        "The central tower rises 65 m above the courtyard.",
        ("The central tower rises sixty-five meters above the courtyard.",),
    ),
    (
        "From the gate it is 1.5 km to the first of the watchtowers.",
        (
            "From the gate it is one point five kilometers to the first of the watchtowers.",
            "From the gate it is one and a half kilometers to the first of the watchtowers.",
        ),
    ),
    (
        "The statue is 9 ft tall and stands on a granite base.",
        ("The statue is nine feet tall and stands on a granite base.",),
    ),
    (
        "The bell weighs 2,300 kg and has never been moved.",
        (
            "The bell weighs two thousand three hundred kilograms and has never been moved.",
            "The bell weighs twenty-three hundred kilograms and has never been moved.",
        ),
    ),
    (
        "The estate once ran to 480 ha of orchard and pasture.",
        (
            "The estate once ran to four hundred eighty hectares of orchard and pasture.",
            "The estate once ran to four hundred and eighty hectares of orchard and pasture.",
        ),
    ),
    (
        "The vault is kept at 16 °C all year round.",
        (
            "The vault is kept at sixteen degrees Celsius all year round.",
            "The vault is kept at sixteen degrees centigrade all year round.",
        ),
    ),
    (
        "Winds of 120 mph tore the roof off the market hall.",
        (
            "Winds of one hundred twenty miles per hour tore the roof off the market hall.",
            "Winds of one hundred and twenty miles per hour tore the roof off the market hall.",
            "Winds of a hundred and twenty miles per hour tore the roof off the market hall.",
            "Winds of one twenty miles per hour tore the roof off the market hall.",
        ),
    ),
    (
        "It was the 3rd church on the site and the 1st to be built in brick.",
        ("It was the third church on the site and the first to be built in brick.",),
    ),
    (
        "Henry VIII gave the abbey lands to a wool merchant.",
        ("Henry the Eighth gave the abbey lands to a wool merchant.",),
    ),
    (
        "The portrait shows Catherine II at the age of forty.",
        ("The portrait shows Catherine the Second at the age of forty.",),
    ),
    (
        "During World War II the cellars sheltered two hundred children.",
        ("During World War Two the cellars sheltered two hundred children.",),
    ),
    (
        "The airfield closed soon after WWII and the runway is now a road.",
        (
            "The airfield closed soon after World War Two and the runway is now a road.",
            "The airfield closed soon after the Second World War and the runway is now a road.",
        ),
    ),
    ("Chapter IV: The Siege", ("Chapter Four, The Siege",)),
    ("J. R. R. Tolkien drank here as a young officer.", ("J R R Tolkien drank here as a young officer.",)),
    (
        "The UN sent observers, but they arrived after the vote.",
        (
            "The U N sent observers, but they arrived after the vote.",
            "The United Nations sent observers, but they arrived after the vote.",
        ),
    ),
    ("A BBC crew filmed the last shift at the pit.", ("A B B C crew filmed the last shift at the pit.",)),
    (
        "UNESCO added the old town to its list in 1988.",
        ("UNESCO added the old town to its list in nineteen eighty-eight.",),
    ),
    ("NATO aircraft used the strip until 1991.", ("NATO aircraft used the strip until nineteen ninety-one.",)),
    (
        "Dr. Amelia Horne ran the clinic from a converted stable.",
        ("Doctor Amelia Horne ran the clinic from a converted stable.",),
    ),
    (
        "St. Mary's stands at the corner of Bridge St. and the old market.",
        ("Saint Mary's stands at the corner of Bridge Street and the old market.",),
    ),
    (
        "Gen. William Sherman spent one night in the front bedroom.",
        ("General William Sherman spent one night in the front bedroom.",),
    ),
    (
        "Lt. Col. Mike Hoare signed the visitors' book twice.",
        ("Lieutenant Colonel Mike Hoare signed the visitors' book twice.",),
    ),
    (
        "Engine No. 12 hauled the last coal train up the valley.",
        ("Engine number twelve hauled the last coal train up the valley.",),
    ),
    (
        "The diary (vol. 3, p. 214) describes the fire in detail.",
        (
            "The diary, volume three, page two hundred fourteen, describes the fire in detail.",
            "The diary, volume three, page two hundred and fourteen, describes the fire in detail.",
            "The diary, volume three, page two fourteen, describes the fire in detail.",
        ),
    ),
    (
        "Settlers traded furs, blankets, tools, etc., at the ford.",
        (
            "Settlers traded furs, blankets, tools, et cetera, at the ford.",
            "Settlers traded furs, blankets, tools, and so on, at the ford.",
        ),
    ),
    (
        "Everyday objects, e.g. spoons and sandals, fill the final case.",
        (
            "Everyday objects, for example, spoons and sandals, fill the final case.",
            "Everyday objects, for instance, spoons and sandals, fill the final case.",
            "Everyday objects, such as, spoons and sandals, fill the final case.",
        ),
    ),
    ("The prison held at least fourteen thousand people.[3]", ("The prison held at least fourteen thousand people.",)),
    (
        "He was arrested that winter[12][13] and never seen again.",
        ("He was arrested that winter and never seen again.",),
    ),
    (
        "For opening hours see https://www.millmuseum.org/visit before you travel.",
        (
            "For opening hours see millmuseum dot org slash visit before you travel.",
            "For opening hours see mill museum dot org slash visit before you travel.",
            "For opening hours see W W W dot millmuseum dot org slash visit before you travel.",
            "For opening hours see W W W dot mill museum dot org slash visit before you travel.",
            "For opening hours see the website before you travel.",
        ),
    ),
    (
        "Write to archive@millmuseum.org if you recognize a face.",
        (
            "Write to archive at millmuseum dot org if you recognize a face.",
            "Write to archive at mill museum dot org if you recognize a face.",
        ),
    ),
    (
        "The gates were opened at 7:30 a.m. by a single guard.",
        (
            "The gates were opened at seven thirty A M by a single guard.",
            "The gates were opened at seven thirty in the morning by a single guard.",
            "The gates were opened at half past seven in the morning by a single guard.",
        ),
    ),
    (
        "At 14:00 the sirens sounded across the whole city.",
        (
            "At two P M the sirens sounded across the whole city.",
            "At fourteen hundred the sirens sounded across the whole city.",
            "At two in the afternoon the sirens sounded across the whole city.",
            "At two o'clock in the afternoon the sirens sounded across the whole city.",
            "At fourteen hundred hours the sirens sounded across the whole city.",
            "At two o'clock the sirens sounded across the whole city.",
        ),
    ),
    (
        "The camp lay at 11.55° N, 104.92° E, on the edge of the city.",
        (
            (
                "The camp lay at eleven point five five degrees north, one hundred four point nine two degrees east, "
                "on the edge of the city."
            ),
            (
                "The camp lay at eleven point five five degrees north, one hundred and four point nine two degrees "
                "east, on the edge of the city."
            ),
            (
                "The camp lay at eleven point five five degrees north, by one hundred four point nine two degrees "
                "east, on the edge of the city."
            ),
            (
                "The camp lay at eleven point five five degrees north, by one hundred and four point nine two degrees "
                "east, on the edge of the city."
            ),
        ),
    ),
    (
        "About 2/3 of the village was rebuilt with stone from the fort.",
        ("About two-thirds of the village was rebuilt with stone from the fort.",),
    ),
    ("The walls are 4½ feet thick at the base.", ("The walls are four and a half feet thick at the base.",)),
    (
        "Most visitors know the building by its code name, S-21.",
        ("Most visitors know the building by its code name, S twenty-one.",),
    ),
    ("Room 12B still has its iron bed.", ("Room twelve B still has its iron bed.",)),
    (
        "The diner opened on Route 66 a year before the war.",
        ("The diner opened on Route sixty-six a year before the war.",),
    ),
    (
        "Prisoners were fed rice and/or thin soup twice a day.",
        (
            "Prisoners were fed rice and or thin soup twice a day.",
            "Prisoners were fed rice or thin soup twice a day.",
        ),
    ),
    (
        "Harland & Sons built boats here for three generations.",
        ("Harland and Sons built boats here for three generations.",),
    ),
    ("THE FALL OF THE CITY", ("The fall of the city",)),
    ("PART II: THE RETURN", ("Part two: The return",)),
    (
        "The mayor (1902–2006) lived to see the bridge reopened.",
        (
            "The mayor, nineteen oh two to two thousand six, lived to see the bridge reopened.",
            "The mayor, nineteen oh two to two thousand and six, lived to see the bridge reopened.",
            "The mayor, nineteen oh two to twenty oh six, lived to see the bridge reopened.",
            "The mayor, from nineteen oh two to two thousand six, lived to see the bridge reopened.",
            "The mayor, from nineteen oh two to two thousand and six, lived to see the bridge reopened.",
            "The mayor, from nineteen oh two to twenty oh six, lived to see the bridge reopened.",
        ),
    ),
    (
        "In 2015, almost 3.4 million people walked through these rooms.",
        (
            "In twenty fifteen almost three point four million people walked through these rooms.",
            "In two thousand fifteen almost three point four million people walked through these rooms.",
            "In two thousand and fifteen almost three point four million people walked through these rooms.",
        ),
    ),
    (
        "The Wilson Museum, est. 1921, is the oldest on the coast.",
        (
            "The Wilson Museum, established nineteen twenty-one, is the oldest on the coast.",
            "The Wilson Museum, established in nineteen twenty-one, is the oldest on the coast.",
        ),
    ),
    (
        "Mr. and Mrs. Calloway kept the hotel until the flood.",
        ("Mister and Missus Calloway kept the hotel until the flood.",),
    ),
    (
        "Rev. Thomas Pike preached against the railway every Sunday.",
        (
            "Reverend Thomas Pike preached against the railway every Sunday.",
            "The Reverend Thomas Pike preached against the railway every Sunday.",
        ),
    ),
    ("Martin Luther King Jr. spoke from this balcony.", ("Martin Luther King Junior spoke from this balcony.",)),
    (
        "Sgt. Alvin York came home to a new farm and a long debt.",
        ("Sergeant Alvin York came home to a new farm and a long debt.",),
    ),
    (
        "The treaty was signed on 28 June 1919 in the great hall.",
        (
            "The treaty was signed on the twenty-eighth of June, nineteen nineteen in the great hall.",
            "The treaty was signed on June twenty-eighth, nineteen nineteen in the great hall.",
            "The treaty was signed on June the twenty-eighth, nineteen nineteen in the great hall.",
            "The treaty was signed on twenty-eight June nineteen nineteen in the great hall.",
        ),
    ),
    (
        "He was born on February 12, 1809, in a one-room cabin.",
        (
            "He was born on February twelfth, eighteen oh nine, in a one-room cabin.",
            "He was born on February the twelfth, eighteen oh nine, in a one-room cabin.",
            "He was born on the twelfth of February, eighteen oh nine, in a one-room cabin.",
            "He was born on February twelve, eighteen oh nine, in a one-room cabin.",
        ),
    ),
    (
        "The fire of 3 September destroyed the records office.",
        (
            "The fire of the third of September destroyed the records office.",
            "The fire of September third destroyed the records office.",
            "The fire of September the third destroyed the records office.",
            "The fire of three September destroyed the records office.",
        ),
    ),
    (
        "Work continued from 1881 to 1914, when the money ran out.",
        ("Work continued from eighteen eighty-one to nineteen fourteen, when the money ran out.",),
    ),
    (
        "The winter of 1946–47 was the coldest in living memory.",
        (
            "The winter of nineteen forty-six to forty-seven was the coldest in living memory.",
            "The winter of nineteen forty-six to nineteen forty-seven was the coldest in living memory.",
        ),
    ),
    (
        "Between 20,000 and 25,000 soldiers crossed at this point.",
        ("Between twenty thousand and twenty-five thousand soldiers crossed at this point.",),
    ),
    ("Some 8–10 families shared each house.", ("Some eight to ten families shared each house.",)),
    (
        "The film earned $850,000 in its first month.",
        (
            "The film earned eight hundred fifty thousand dollars in its first month.",
            "The film earned eight hundred and fifty thousand dollars in its first month.",
        ),
    ),
    (
        "Admission was 25¢ for adults and free for children.",
        ("Admission was twenty-five cents for adults and free for children.",),
    ),
    (
        "A loaf that cost 50p before the strike now cost £1.20.",
        (
            "A loaf that cost fifty pence before the strike now cost one pound twenty.",
            "A loaf that cost fifty pence before the strike now cost one pound and twenty pence.",
            "A loaf that cost fifty pence before the strike now cost one pound twenty pence.",
            "A loaf that cost fifty p before the strike now cost one pound twenty.",
            "A loaf that cost fifty p before the strike now cost one pound and twenty pence.",
            "A loaf that cost fifty p before the strike now cost one pound twenty pence.",
        ),
    ),
    ("The city spent €3 million on the new roof.", ("The city spent three million euros on the new roof.",)),
    (
        "Literacy rose from 12.5% to 61% in one generation.",
        (
            "Literacy rose from twelve point five percent to sixty-one percent in one generation.",
            "Literacy rose from twelve and a half percent to sixty-one percent in one generation.",
        ),
    ),
    ("The reservoir holds 2.75 billion gallons.", ("The reservoir holds two point seven five billion gallons.",)),
    (
        "The summit, at 2,351 m, is visible from the schoolyard.",
        (
            "The summit, at two thousand three hundred fifty-one meters, is visible from the schoolyard.",
            "The summit, at two thousand three hundred and fifty-one meters, is visible from the schoolyard.",
        ),
    ),
    ("The canal is 40 ft wide and only 5 ft deep.", ("The canal is forty feet wide and only five feet deep.",)),
    (
        "Each slab measures 3 × 2 m and was cut by hand.",
        (
            "Each slab measures three by two meters and was cut by hand.",
            "Each slab measures three meters by two meters and was cut by hand.",
        ),
    ),
    (
        "In July the temperature inside reached 104°F.",
        (
            "In July the temperature inside reached one hundred four degrees Fahrenheit.",
            "In July the temperature inside reached one hundred and four degrees Fahrenheit.",
            "In July the temperature inside reached a hundred and four degrees Fahrenheit.",
            "In July the temperature inside reached one oh four degrees Fahrenheit.",
        ),
    ),
    (
        "The shaft drops 600 ft (183 m) to the first gallery.",
        (
            "The shaft drops six hundred feet, one hundred eighty-three meters, to the first gallery.",
            "The shaft drops six hundred feet, one hundred and eighty-three meters, to the first gallery.",
            "The shaft drops six hundred feet, or one hundred eighty-three meters, to the first gallery.",
            "The shaft drops six hundred feet, or one hundred and eighty-three meters, to the first gallery.",
        ),
    ),
    (
        "A 15-cm crack runs down the left side of the altar.",
        ("A fifteen-centimeter crack runs down the left side of the altar.",),
    ),
    (
        "The 101st Airborne landed just beyond those trees.",
        (
            "The one hundred first Airborne landed just beyond those trees.",
            "The one hundred and first Airborne landed just beyond those trees.",
            "The hundred and first Airborne landed just beyond those trees.",
            "The hundred first Airborne landed just beyond those trees.",
            "The one oh first Airborne landed just beyond those trees.",
        ),
    ),
    (
        "On the 25th anniversary the survivors met again at the gate.",
        ("On the twenty-fifth anniversary the survivors met again at the gate.",),
    ),
    (
        "Louis XIV never visited, though the town waited forty years.",
        ("Louis the Fourteenth never visited, though the town waited forty years.",),
    ),
    (
        "Pope John Paul II blessed the chapel in 1979.",
        ("Pope John Paul the Second blessed the chapel in nineteen seventy-nine.",),
    ),
    (
        "King Jayavarman VII ordered the hospital built for the poor.",
        ("King Jayavarman the Seventh ordered the hospital built for the poor.",),
    ),
    ("World War I took every horse on the farm.", ("World War One took every horse on the farm.",)),
    ("As Volume III makes clear, the governor knew.", ("As Volume Three makes clear, the governor knew.",)),
    (
        "In Act II, Scene 1, the actors left the stage and joined the crowd.",
        ("In Act Two, Scene One, the actors left the stage and joined the crowd.",),
    ),
    ("W. E. B. Du Bois taught in the room upstairs.", ("W E B Du Bois taught in the room upstairs.",)),
    ("John F. Kennedy shook hands along this fence.", ("John F Kennedy shook hands along this fence.",)),
    ("The FBI kept a file on him for thirty years.", ("The F B I kept a file on him for thirty years.",)),
    ("CIA and KGB officers drank in the same bar.", ("C I A and K G B officers drank in the same bar.",)),
    (
        "He moved to the U.S. in 1923 and never went back.",
        (
            "He moved to the U S in nineteen twenty-three and never went back.",
            "He moved to the United States in nineteen twenty-three and never went back.",
        ),
    ),
    ("NASA engineers rented rooms above the bakery.", ("NASA engineers rented rooms above the bakery.",)),
    (
        "The trial opened at 9 a.m. and ended before noon.",
        (
            "The trial opened at nine A M and ended before noon.",
            "The trial opened at nine in the morning and ended before noon.",
            "The trial opened at nine o'clock in the morning and ended before noon.",
        ),
    ),
    (
        "The last bus leaves at 5:45 pm from the main gate.",
        (
            "The last bus leaves at five forty-five P M from the main gate.",
            "The last bus leaves at five forty-five in the afternoon from the main gate.",
        ),
    ),
    (
        "Cpl. James Reed, aged 19, was the first to cross.",
        ("Corporal James Reed, aged nineteen, was the first to cross.",),
    ),
    (
        "Prof. Ellen Marsh dated the timbers to the winter of 1503.",
        ("Professor Ellen Marsh dated the timbers to the winter of fifteen oh three.",),
    ),
    (
        "The temple is dedicated to the sun, i.e. to the king himself.",
        (
            "The temple is dedicated to the sun, that is, to the king himself.",
            "The temple is dedicated to the sun, that is to say, to the king himself.",
            "The temple is dedicated to the sun, in other words, to the king himself.",
        ),
    ),
    (
        "The settlement (ca. 800 AD) stood on an island in the marsh.",
        (
            "The settlement, circa eight hundred A D, stood on an island in the marsh.",
            "The settlement, circa A D eight hundred, stood on an island in the marsh.",
            "The settlement, around eight hundred A D, stood on an island in the marsh.",
            "The settlement, around A D eight hundred, stood on an island in the marsh.",
            "The settlement, about eight hundred A D, stood on an island in the marsh.",
            "The settlement, about A D eight hundred, stood on an island in the marsh.",
            "The settlement, from around eight hundred A D, stood on an island in the marsh.",
            "The settlement, from around A D eight hundred, stood on an island in the marsh.",
            "The settlement, from about eight hundred A D, stood on an island in the marsh.",
            "The settlement, from about A D eight hundred, stood on an island in the marsh.",
        ),
    ),
    (
        "“We were told to leave for three days,” she recalled in 1998.¹",
        ("We were told to leave for three days, she recalled in nineteen ninety-eight.",),
    ),
    (
        "The inscription reads “To our [beloved] sons” in letters of lead.",
        ("The inscription reads to our beloved sons in letters of lead.",),
    ),
    (
        "The guards—most of them teenagers—slept in the classrooms.",
        ("The guards, most of them teenagers, slept in the classrooms.",),
    ),
    (
        "Brown v. Board of Education began with a walk to this school.",
        (
            "Brown versus Board of Education began with a walk to this school.",
            "Brown v Board of Education began with a walk to this school.",
        ),
    ),
    (
        "Mt. Hood can be seen from the upper deck on clear days.",
        ("Mount Hood can be seen from the upper deck on clear days.",),
    ),
    (
        "The company sold 1,250 pianos in its best year, 1911.",
        (
            "The company sold one thousand two hundred fifty pianos in its best year, nineteen eleven.",
            "The company sold twelve hundred fifty pianos in its best year, nineteen eleven.",
            "The company sold twelve hundred and fifty pianos in its best year, nineteen eleven.",
            "The company sold one thousand two hundred and fifty pianos in its best year, nineteen eleven.",
        ),
    ),
    (
        "In the year 1000 the valley held three churches; by 1900 it held nine.",
        ("In the year one thousand the valley held three churches; by nineteen hundred it held nine.",),
    ),
    (
        "The Jan. 1953 flood reached the top of this doorway.",
        ("The January nineteen fifty-three flood reached the top of this doorway.",),
    ),
    (
        "Object no. 4417 is a child's shoe, found in 1980 near the well.",
        (
            "Object number four four one seven is a child's shoe, found in nineteen eighty near the well.",
            "Object number forty-four seventeen is a child's shoe, found in nineteen eighty near the well.",
            (
                "Object number four thousand four hundred seventeen is a child's shoe, found in nineteen eighty near "
                "the well."
            ),
            (
                "Object number four thousand four hundred and seventeen is a child's shoe, found in nineteen eighty "
                "near the well."
            ),
        ),
    ),
    (
        "Ulysses S. Grant & his staff stayed at 221 Main St. in 1864.",
        (
            "Ulysses S Grant and his staff stayed at two twenty-one Main Street in eighteen sixty-four.",
            "Ulysses S Grant and his staff stayed at two hundred twenty-one Main Street in eighteen sixty-four.",
            "Ulysses S Grant and his staff stayed at two hundred and twenty-one Main Street in eighteen sixty-four.",
            "Ulysses S Grant and his staff stayed at two two one Main Street in eighteen sixty-four.",
        ),
    ),
    (
        "The bombing of 1969–1973 left craters that now serve as fish ponds.",
        (
            "The bombing of nineteen sixty-nine to nineteen seventy-three left craters that now serve as fish ponds.",
            "The bombing of nineteen sixty-nine to seventy-three left craters that now serve as fish ponds.",
        ),
    ),
    (
        "Trains ran at 60 km/h on the new line.",
        (
            "Trains ran at sixty kilometers per hour on the new line.",
            "Trains ran at sixty kilometers an hour on the new line.",
        ),
    ),
    (
        "A third of the $14.6 million came from one anonymous donor.",
        ("A third of the fourteen point six million dollars came from one anonymous donor.",),
    ),
    (
        "More at www.rivertown.gov.",
        (
            "More at rivertown dot gov.",
            "More at river town dot gov.",
            "More at W W W dot rivertown dot gov.",
            "More at W W W dot river town dot gov.",
            "More at the website.",
        ),
    ),
)
"""By somebody else, later; two of these 120 were said wrong when first scored."""

CASES = FIRST + SECOND
