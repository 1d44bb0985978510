"""The names of real states, and the words that make actors of their adjectives: none of them plays in a scenario."""

import re

STATES = tuple(
    """
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados
Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi
Cabo Verde|Cambodia|Cameroon|Canada|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica
Côte d'Ivoire|Croatia|Cuba|Cyprus|Czechia|Czech Republic|Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt
El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana
Great Britain|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holy See|Honduras|Hungary|Iceland|India|Indonesia
Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos
Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta
Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar
Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|Palau
Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Russian Federation|Rwanda
Saint Kitts and Nevis|Saint Lucia|Saint Vincent|Samoa|San Marino|São Tomé and Príncipe|Saudi Arabia|Senegal|Serbia|Seychelles
Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan
Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia
Türkiye|Turkey|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu
Vatican|Venezuela|Vietnam|Viet Nam|Yemen|Zambia|Zimbabwe
""".strip()
    .replace("\n", "|")
    .split("|")
)
ADJECTIVES = (
    "American|Argentine|Australian|Austrian|Belarusian|Belgian|Brazilian|British|Canadian|Chinese|Colombian|Cuban|Czech|Danish|Dutch"
    "|Egyptian|Estonian|Finnish|French|Georgian|German|Greek|Hungarian|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian"
    "|Japanese|Kazakh|Kenyan|Korean|Latvian|Lebanese|Libyan|Lithuanian|Malaysian|Mexican|Moldovan|Moroccan|Nigerian|Norwegian"
    "|Pakistani|Palestinian|Philippine|Polish|Portuguese|Romanian|Russian|Saudi|Serbian|Singaporean|Slovak|Spanish|Swedish|Swiss"
    "|Syrian|Taiwanese|Thai|Tunisian|Turkish|Ukrainian|Venezuelan|Vietnamese"
)
ACTORS = (
    "agency|agencies|ambassador|ambassadors|army|authorities|consul|delegate|delegates|delegation|diplomat|diplomats|embassy|forces"
    "|government|hackers|intelligence|military|minister|ministry|mission|navy|officer|officers|official|officials"
    "|operators|police|president|regime|services|state|troops"
)
AS_ACTORS = re.compile(
    rf"\b(?P<state>{'|'.join(re.escape(name) for name in sorted(STATES, key=len, reverse=True))})(?:['’]s)?\b"
    rf"|\b(?P<people>{ADJECTIVES})\s+(?:{ACTORS})\b"
)
