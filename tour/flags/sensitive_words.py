"""Words that may call for an advisory, by language and by what the advisory would name. Pure; only tables."""

from __future__ import annotations

ENGLISH = {
    "killing": r"kill(?:s|ed|ings?)?|murder(?:s|ed|ers?|ing|ous)?|massacre[sd]?|massacring|slaughter(?:ed|ing)?"
    r"|assassinat\w+|lynch(?:ed|ings?)|"
    r"manslaughter|stabbed|shot (?:dead|and killed|him|her|himself|in the (?:head|back|neck|chest|face))|"
    r"(?:was|were|been|be) shot(?= (?:by|for|as|while|when|at dawn|and|dead)|[.,;])|gunned down|bludgeoned"
    r"|strangled|poisoned|"
    r"burn(?:ed|t) alive|buried alive|bloodbath|terrorist attacks?|put to the sword|cut down in|slain|slew|homicides?",
    "executions": r"execut(?:ed|ing|ions?|ioners?)|hanged|(?:public|last|mass) hangings?|(?:by|death by) hanging"
    r"|hangings? (?:took place|were)|gallows|gibbet(?:ed)?|guillotin\w+|firing squads?|behead(?:ed|ings?)|"
    r"decapitat\w+|put to death|burn(?:ed|t) at the stake|death (?:penalty|sentences?)|sentenced to death"
    r"|condemned to death|"
    r"hung,? drawn|hanged,? drawn",
    "genocide": r"genocid\w+|ethnic(?:ally)? cleans\w+|holocaust|shoah|extermination(?: (?:camps?|cent(?:er"
    r"|re)s?))?|exterminated|"
    r"mass (?:killings?|murders?|executions?)|final solution|gas chambers?|death camps?",
    "torture": r"tortur(?:e|es|ed|ing|ers?)|mutilat\w+|flogg(?:ed|ings?)|disembowel\w+|electric shocks|thumbscrews?"
    r"|waterboard\w+|branded with|"
    r"beaten to death|brutal(?:ly)? (?:beaten|beatings?)|maimed",
    "human remains": r"mass graves?|grave pits?|burial pits?|killing fields?|corpses?|cadavers?|dead bod(?:y|ies)"
    r"|human (?:remains|bones|skulls?)|"
    r"skeletal remains|bodies (?:of (?:the|their|his|her|those|people|men|women|children|victims|soldiers|prisoners"
    r"|\w+ers)|were|lay|had|was)|"
    r"severed (?:heads?|limbs?|hands?)|skulls and bones|skulls? of|exhum\w+|mummif\w+|mummies",
    "sexual violence": r"rap(?:ed|es|ists?)|rape|raping|sexual(?:ly)? (?:assault(?:s|ed)?|abus\w+|violence|slavery"
    r"|exploit\w+)|molest(?:ed|ing|ation)|"
    r"incest|comfort women|p(?:a?e)dophil\w+|forced prostitution|gang-rap\w+",
    "suicide": r"suicides?|suicidal|(?:took|taking|take) (?:his|her|their) own li(?:fe|ves)|killed (?:him|her)self"
    r"|killed themselves|"
    r"(?:hanged|shot|drowned|poisoned) (?:him|her)self|(?:hanged|shot|drowned) themselves|self-?harm\w*"
    r"|self-immolat\w+|seppuku|hara-?kiri",
    "the death of children": r"infanticide|stillborn|stillbirths?|miscarriages?|dead (?:child(?:ren)?|bab(?:y|ies)"
    r"|infants?)|"
    r"(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|schoolchildren|schoolgirls|schoolboys) (?:\w+ ){0,3}?"
    r"(?:died|dies|killed|murdered|perished|drowned|starved|buried|burned|burnt|shot|executed)|"
    r"(?:killed|murdered|executed|death of|deaths of|killing|died in infancy"
    r"|burial of)(?: \w+){0,5}? (?:child(?:ren)?|bab(?:y|ies)|infants?)|"
    r"died in infancy|infant (?:deaths?|mortality)|child (?:deaths?|mortality|sacrifices?)",
    "slavery": r"slaves?|slavery|enslav\w+|slave[- ](?:trade|traders?|owners?|labou?r|ships?|markets?)|slavers?|"
    r"slave-?holders?|bonded labou?r|chattel|indentured|human trafficking|serfdom",
    "forced labour": r"forced labou?r(?:ers)?|labou?r camps?|forced to (?:work|labou?r|toil)|hard labou?r"
    r"|convict labou?r|penal servitude",
    "persecution": r"concentration camps?|pogroms?|atrocit(?:y|ies)|war crim(?:es?|inals?)|crimes? against humanity"
    r"|reign of terror|"
    r"ghettos?|mass deportations?|deported to|apartheid|internment camps?|prison camps?|witch[- ]?hunts?"
    r"|persecut\w+|ku klux klan|gulags?",
    "starvation": r"famines?|starv(?:ed|ation|ing)|starve to death|cannibal\w*|malnutrition",
    "deaths": r"perished|death tolls?|lost their lives|drowned|drownings?|burn(?:ed|t) to death|crushed to death"
    r"|froze to death|"
    r"(?:killed|died)(?= in the (?:explosion|fire|crash|collapse|disaster|blast|bombing))|"
    r"\b(?:hundreds|thousands|millions|dozens|scores|many) (?:of \w+ |people |more )?(?:died|dead)"
    r"|died of (?:hunger|disease|exhaustion|cold)",
    "the racist language of its time": r"nigg(?:er|ers|ard?)|niggers|negro(?:es)?|negress\w*|darkies|darky|coolies?"
    r"|kaffirs?|redskins?|squaws?|"
    r"hottentots?|half-?breeds?|half-?castes?|mulatto(?:e?s)?|chinam[ae]n|(?-i:Japs)|mongoloids?|savages"
    r"|coloured (?:people|man|men|woman|women|race)|"
    r"inferior race\w*|(?:lower|primitive|superior|master|uncivili[sz]ed) races?|racial(?:ly)? (?:inferior\w*"
    r"|superior\w*|purity|hygiene)|"
    r"(?-i:Jewess(?:es)?)|blackamoors?|piccaninn\w+|wogs?|white suprem\w+",
}
FRENCH = {
    "killing": r"tué(?:e?s?)|tuer|tuent|assassin(?:at|ats|é|ée|és|ées|er|s)|meurtres?|meurtri(?:er|ère|ers)"
    r"|massacr(?:e|es|é|és|ée|ées|er)|abattus?|"
    r"égorgé\w*|fusillades?|poignardé\w*",
    "executions": r"fusillé(?:e?s?)|pendus?|pendaisons?|guillotin(?:e|é|ée|és|ées)|décapit\w+|exécut(?:é|ée|és"
    r"|ées)(?= (?:par|à|en place|pour|le|au|sur)|[.,;])|"
    r"exécutions? (?:capitales?|publiques?|sommaires?)|peine de mort|condamnée?s? à mort|bûcher|échafaud",
    "genocide": r"génocid\w+|nettoyage ethnique|shoah|holocauste|extermin\w+|chambres? à gaz",
    "torture": r"tortur\w+|mutil(?:é|ée|és|ées|ation|ations)|supplici\w+|supplices?",
    "human remains": r"fosses? communes?|charniers?|cadavres?|ossements|restes humains|crânes humains",
    "sexual violence": r"viol(?:s|ée|ées|és)?|violences? sexuelles?|agressions? sexuelles?|abus sexuels?|incestes?"
    r"|pédophil\w+",
    "suicide": r"suicid\w+|mis fin à ses jours|donné la mort|automutilation",
    "the death of children": r"infanticides?|mort-nés?|mortalité infantile|enfants? (?:\w+ ){0,2}?(?:tués?|morts?"
    r"|assassinés?)",
    "slavery": r"esclav\w+|négriers?|traite (?:des noirs|négrière|atlantique|humaine)",
    "forced labour": r"travaux forcés|travail forcé|bagnes?",
    "persecution": r"camps? de concentration|pogroms?|atrocités?|crimes? (?:de guerre|contre l['’]humanité)"
    r"|persécut\w+|rafles?|déport(?:é|ée|és|ées|ation|ations)|apartheid",
    "starvation": r"famines?|mort(?:s|es)? de faim|cannibal\w+",
    "deaths": r"noyés?|noyades?|péri(?:rent|t|s|r)?|milliers de morts",
    "the racist language of its time": r"nègres?|négresses?|sauvages(?= )|races? inférieures?|bougnoules?|youpins?",
}
GERMAN = {
    "killing": r"getötet\w*|töteten?|tötete|töten|tötung\w*|ermord\w+|mord(?:e|es|en)?|mörder\w*|morde?ten?"
    r"|massak\w+|erschlagen\w*|erstochen\w*|erschossen\w*|"
    r"attentat\w*|niedergemetzelt\w*|totschlag",
    "executions": r"hingerichtet\w*|hinrichtung\w*|gehängt\w*|erhängt\w*|enthauptet\w*|enthauptung\w*|geköpft\w*"
    r"|galgen|todesstrafe|todesurteil\w*|zum tode verurteilt\w*|"
    r"scheiterhaufen|standrechtlich\w*|guillotine",
    "genocide": r"völkermord\w*|genozid\w*|holocaust\w*|shoah|vernichtungslager\w*|judenvernichtung|gaskammer\w*"
    r"|ausrottung|ethnische\w* säuberung\w*|massenmord\w*|"
    r"massenerschießung\w*|euthanasie\w*",
    "torture": r"folter\w*|gefoltert\w*|verstümmel\w*|misshandel\w*|ausgepeitscht\w*|zu tode geprügelt",
    "human remains": r"massengr(?:ab|ä)\w*|leichen?|leichnam\w*|gebeine\w*|sterbliche\w* überreste\w*"
    r"|totenschädel\w*|skelette?",
    "sexual violence": r"vergewaltig\w+|sexuelle\w* (?:gewalt|übergriff\w*|missbrauch\w*)|missbraucht\w*"
    r"|zwangsprostitu\w+",
    "suicide": r"selbstmord\w*|suizid\w*|selbsttötung\w*|freitod\w*|nahm(?:en)? sich das leben|das leben genommen"
    r"|selbstverletz\w+",
    "the death of children": r"kindstötung\w*|kindermord\w*|totgeburt\w*|kindersterblichkeit|säuglingssterblichkeit"
    r"|tote\w* kinder\w*",
    "slavery": r"sklav(?:e|en|in|innen|erei)\w*|versklav\w+|leibeigen\w+|sklavenhandel\w*",
    "forced labour": r"zwangsarbeit\w*|arbeitslager\w*|frondienst\w*",
    "persecution": r"konzentrationslager\w*|pogrom\w*|gräueltat\w*|greueltat\w*|kriegsverbrech\w+"
    r"|verbrechen gegen die menschlichkeit|judenverfolgung\w*|deportier\w+|"
    r"deportation\w*|hexenverfolgung\w*|hexenverbrennung\w*|verfolgung der juden|todesstreifen|ghettos?",
    "starvation": r"hungersn(?:ot|öte)\w*|verhunger\w+|hungertod\w*",
    "deaths": r"ertrunken\w*|ertrank\w*|todesopfer\w*|ums leben(?= gekommen|\b)|umgekommen\w*|maueropfer\w*"
    r"|mauertote\w*",
    "the racist language of its time": r"neger\w*|zigeuner\w*|untermensch\w*|minderwertige\w* rasse\w*|herrenrasse"
    r"|rassenhygien\w+|rassenschande|judensau|mohr(?:en)?\b|hottentotten?\w*",
}
SPANISH = {
    "killing": r"asesin(?:ato|atos|ado|ada|ados|adas|ó|aron|ar|os|as)|matanzas?|mataron|mató|masacr\w+|apuñalad\w+"
    r"|homicidios?|acribillad\w+|muert[oa]s? a tiros",
    "executions": r"fusilad[oa]s?|fusilamientos?|ahorcad[oa]s?|decapitad[oa]s?|guillotin\w+"
    r"|ejecutad[oa]s?(?= (?:por|en la|el|a|públicamente)|[.,;])|ejecuciones|pena de muerte|"
    r"condenad[oa]s? a muerte|garrote vil|hoguera|cadalso|patíbulo",
    "genocide": r"genocid\w+|limpieza étnica|holocausto|extermin\w+|cámaras? de gas",
    "torture": r"tortur(?:a|as|ad[oa]s?|ó|aron|ar|adores)|mutilad[oa]s?|mutilación|azotad[oa]s?",
    "human remains": r"fosas? com(?:ún|unes)|cadáver(?:es)?|restos (?:humanos|mortales)|osamentas?|calaveras",
    "sexual violence": r"violad[oa]s|violaciones? (?:sexual(?:es)?|de (?:mujeres|niñas))|violencia sexual"
    r"|abusos? sexual(?:es)?|agresi(?:ón|ones) sexual(?:es)?|incesto|pederast\w+",
    "suicide": r"suicid\w+|se quitó la vida|quitarse la vida|autolesi\w+",
    "the death of children": r"infanticidios?|mortalidad infantil|niñ[oa]s? (?:\w+ ){0,2}?(?:muert[oa]s?"
    r"|asesinad[oa]s?)|mortinat\w+",
    "slavery": r"esclav(?:o|a|os|as|itud|ist\w+|izad\w+)|negrer[oa]s?|trata de (?:esclavos|personas)",
    "forced labour": r"trabajos? forzad[oa]s?",
    "persecution": r"campos? de concentración|pogromos?|atrocidad(?:es)?|crímenes de (?:guerra|lesa humanidad)"
    r"|persecuci(?:ón|ones)|desaparecid[oa]s|inquisición|deportad[oa]s?|auto de fe",
    "starvation": r"hambrunas?|murieron de hambre|canibal\w+|inanición",
    "deaths": r"ahogad[oa]s|perecieron|pereció|miles de muertos",
    "the racist language of its time": r"raza(?:s)? inferior(?:es)?|salvajes(?= )|indiada|negros bozales|zamb[oa]s",
}
