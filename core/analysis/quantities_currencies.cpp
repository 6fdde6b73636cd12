// Currencies before a figure ("HK$", "EUR") and after it ("Swiss francs", "pence"). The code of a currency that a country's
// adjective names is the country's two letters and the currency's own, as ISO 4217 forms most codes; the rest is a table.
#include "quantities_units.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

struct sign { std::string_view code; bool capitals; };  // capitals: the word is a currency only when written so

const word_table<sign>& signs() {
    static const word_table<sign> table{
        {"us$ u.s.$ usd us-$ usd$", {"USD", false}}, {"\xc2\xa3 gbp uk\xc2\xa3 stg\xc2\xa3", {"GBP", false}},
        {"\xe2\x82\xac eur", {"EUR", false}}, {"\xc2\xa5 jpy jp\xc2\xa5 \xef\xbf\xa5", {"JPY", false}},
        {"cny rmb cn\xc2\xa5 rmb\xc2\xa5 \xe5\x85\x83", {"CNY", false}}, {"\xe2\x82\xb9 inr rs rs.", {"INR", false}},
        {"\xe2\x82\xa9 krw", {"KRW", false}}, {"\xe2\x82\xbd rub", {"RUB", false}}, {"\xe2\x82\xba", {"TRY", false}},
        {"try tl", {"TRY", true}}, {"\xe2\x82\xaa nis", {"ILS", false}}, {"ils", {"ILS", true}}, {"\xe2\x82\xab vnd", {"VND", false}},
        {"\xe2\x82\xb4 uah", {"UAH", false}}, {"\xe2\x82\xa6 ngn", {"NGN", false}}, {"\xe2\x82\xb1 php", {"PHP", true}},
        {"\xe2\x82\xa1", {"CRC", false}}, {"\xe2\x82\xbe", {"GEL", false}}, {"\xe2\x82\xad", {"LAK", false}},
        {"\xe2\x82\xb8", {"KZT", false}}, {"\xe0\xb8\xbf thb", {"THB", false}}, {"hk$ hkd hkd$", {"HKD", false}},
        {"a$ au$ aud aud$", {"AUD", false}}, {"c$ ca$ cad$ cdn$", {"CAD", false}}, {"cad", {"CAD", true}},
        {"nz$ nzd nzd$", {"NZD", false}}, {"s$ sg$ sgd", {"SGD", false}}, {"nt$ twd", {"TWD", false}}, {"r$ brl", {"BRL", false}},
        {"mx$ mex$ mxn", {"MXN", false}}, {"chf sfr", {"CHF", false}}, {"sek skr", {"SEK", false}}, {"nok nkr", {"NOK", false}},
        {"dkk dkr", {"DKK", false}}, {"zar", {"ZAR", false}}, {"r", {"ZAR", true}}, {"rm myr", {"MYR", true}},
        {"rp idr", {"IDR", false}}, {"pln", {"PLN", false}}, {"czk", {"CZK", false}}, {"huf", {"HUF", false}},
        {"aed dhs dh", {"AED", false}}, {"sar", {"SAR", true}}, {"egp", {"EGP", false}}, {"pkr", {"PKR", false}},
        {"bdt tk", {"BDT", true}}, {"kes ksh", {"KES", false}}, {"ghs gh\xc2\xa2", {"GHS", false}}, {"lkr", {"LKR", false}},
        {"ugx", {"UGX", false}}, {"ars", {"ARS", true}}, {"clp", {"CLP", false}}, {"cop", {"COP", true}}, {"kzt", {"KZT", false}},
        {"z$", {"ZWL", false}}};
    return table;
}

// The dollar that "$" and "dollars" mean where the article was written.
std::string_view local_dollar(std::string_view locale) {
    struct row { std::string_view region, code; };
    static constexpr row rows[] = {{"-AU", "AUD"}, {"-CA", "CAD"}, {"-NZ", "NZD"}, {"-SG", "SGD"}, {"-HK", "HKD"}};
    for (const row& r : rows)
        if (locale.size() >= 3 && locale.substr(locale.size() - 3) == r.region) return r.code;
    return "USD";
}

// What may stand before "$" as a word of its own: "US $ 5", "HK $10".
const word_table<std::string_view>& dollar_countries() {
    static const word_table<std::string_view> table{{"us u.s. u.s usa", "USD"}, {"hk", "HKD"}, {"a au", "AUD"}, {"c ca cad", "CAD"},
                                                    {"nz", "NZD"}, {"s sg", "SGD"}, {"nt", "TWD"}, {"r", "BRL"}, {"mex", "MXN"}};
    return table;
}

bool capitals(std::string_view w) {
    for (char c : w)
        if (c >= 'a' && c <= 'z') return false;
    return true;
}

struct coin {
    std::string_view code;  // where nothing else is said; empty: cannot be known
    char letter;            // third letter of the code with a country's adjective before it
    double factor = 1;
    bool verb = false;      // "won" is a verb too: money only in sums of a thousand and more
};

const word_table<coin>& coins() {
    static const word_table<coin> table{
        {"dollar dollars", {"USD", 'D'}}, {"bucks", {"USD", 'D'}}, {"cent cents", {"USD", 'D', .01}}, {"\xc2\xa2", {"USD", 'D', .01}},
        {"euro euros", {"EUR", 'R'}}, {"pence penny p", {"GBP", 'P', .01}}, {"quid sterling", {"GBP", 'P'}},
        {"pound pounds", {"GBP", 'P'}}, {"yen", {"JPY", 'Y'}}, {"yuan renminbi", {"CNY", 'Y'}}, {"rupee rupees", {"INR", 'R'}},
        {"ruble rubles rouble roubles", {"RUB", 'B'}}, {"won", {"KRW", 'W', 1, true}}, {"franc francs", {"", 'F'}},
        {"krona kronor kronas", {"SEK", 'K'}}, {"krone kroner", {"NOK", 'K'}}, {"zloty zlotys zlotych", {"PLN", 'N'}},
        {"forint forints", {"HUF", 'F'}}, {"koruna korunas", {"CZK", 'K'}}, {"crowns", {"", 'K'}}, {"baht", {"THB", 'B'}},
        {"ringgit ringgits", {"MYR", 'R'}}, {"rupiah rupiahs", {"IDR", 'R'}}, {"dong", {"VND", 'D'}}, {"reais", {"BRL", 'L'}},
        {"rand rands", {"ZAR", 'R'}}, {"lira liras", {"TRY", 'Y'}}, {"lire", {"ITL", 'L'}}, {"peso pesos", {"", 'P'}},
        {"shekel shekels", {"ILS", 'S'}}, {"dinar dinars", {"", 'D'}}, {"riyal riyals", {"SAR", 'R'}}, {"rial rials", {"IRR", 'R'}},
        {"dirham dirhams", {"AED", 'D'}}, {"naira", {"NGN", 'N'}}, {"cedi cedis", {"GHS", 'S'}}, {"shilling shillings", {"", 'S'}},
        {"birr", {"ETB", 'B'}}, {"taka", {"BDT", 'T'}}, {"hryvnia hryvnias", {"UAH", 'H'}}, {"tenge", {"KZT", 'T'}},
        {"lari", {"GEL", 'L'}}, {"kyat kyats", {"MMK", 'K'}}, {"kwacha", {"", 'K'}}, {"pesetas", {"ESP", 'P'}},
        {"guilders", {"NLG", 'G'}}, {"deutschmarks", {"DEM", 'M'}}, {"bitcoin bitcoins", {"XBT", 'T'}}, {"musd", {"USD", 'D', 1e6}},
        {"meur", {"EUR", 'R', 1e6}}, {"mgbp", {"GBP", 'P', 1e6}}};
    return table;
}

const word_table<std::string_view>& countries() {
    static const word_table<std::string_view> table{
        {"us u.s. american", "US"}, {"australian aussie", "AU"}, {"canadian", "CA"}, {"singapore singaporean", "SG"},
        {"taiwan taiwanese", "TW"}, {"jamaican", "JM"}, {"fijian", "FJ"}, {"swiss", "CH"}, {"danish", "DK"}, {"swedish", "SE"},
        {"norwegian", "NO"}, {"icelandic", "IS"}, {"czech", "CZ"}, {"japanese", "JP"}, {"chinese", "CN"}, {"indian", "IN"},
        {"pakistani", "PK"}, {"nepalese nepali", "NP"}, {"philippine filipino", "PH"}, {"argentine", "AR"}, {"chilean", "CL"},
        {"colombian", "CO"}, {"cuban", "CU"}, {"egyptian", "EG"}, {"syrian", "SY"}, {"lebanese", "LB"}, {"british", "GB"},
        {"iranian", "IR"}, {"omani", "OM"}, {"qatari", "QA"}, {"saudi", "SA"}, {"yemeni", "YE"}, {"kuwaiti", "KW"}, {"iraqi", "IQ"},
        {"jordanian", "JO"}, {"libyan", "LY"}, {"tunisian", "TN"}, {"serbian", "RS"}, {"kenyan", "KE"}, {"tanzanian", "TZ"},
        {"somali", "SO"}, {"brazilian", "BR"}, {"russian", "RU"}, {"rwandan", "RW"}, {"hungarian", "HU"}, {"moroccan", "MA"},
        {"emirati", "AE"}, {"mexican", "MX"}, {"turkish", "TR"}, {"ugandan", "UG"}, {"polish", "PL"}};
    return table;
}

// The few codes that are not the country's letters and the currency's.
std::string_view regular_or_known(std::string_view code) {
    if (code == "MXP") return "MXN";
    if (code == "UGS") return "UGX";
    return code;
}

constexpr uint64_t key_hong = literal_key("hong"), key_kong = literal_key("kong"), key_new = literal_key("new"), key_zealand = literal_key("zealand"),
                   key_dollar = literal_key("$");

bool set_money(unit_reading& u, std::string_view code, double factor = 1) {
    u.kind = LEDE_MONEY;
    u.name.clear();
    u.name += code;
    u.factor = factor;
    return true;
}

// Two words that name a country.
std::string_view country_pair(const annotations& a, uint32_t at, uint32_t end) {
    if (at + 1 >= end) return {};
    if (a.keys[at] == key_hong && a.keys[at + 1] == key_kong) return "HK";
    if (a.keys[at] == key_new && a.keys[at + 1] == key_zealand) return "NZ";
    if (a.keys[at] == literal_key("sri") && a.keys[at + 1] == literal_key("lankan")) return "LK";
    if (a.keys[at] == literal_key("south") && a.keys[at + 1] == literal_key("korean")) return "KR";
    return {};
}

// "pounds" is money beside a large scale, a word of paying or the sign itself; weight otherwise, but for British copy.
bool pounds_are_money(const annotations& a, const numeral& n, uint32_t at, uint32_t end) {
    static const word_table<bool> paying{
        {"pay pays paid paying cost costs costing fine fined worth price priced spend spent fee fees wage wages salary earn earned "
         "sterling million billion buy bought sold raise raised owe owes debt debts fund funding loan bonus prize rent tax", true}};
    static const word_table<bool> weighing{{"weigh weighs weighed weighing weight heavy heavier lighter lost lose gained shed", true}};
    if (at + 1 < end && a.keys[at + 1] == literal_key("sterling")) return true;
    if (at + 1 < end && a.keys[at + 1] == literal_key("of")) return false;
    if (n.scale >= 1e6) return true;
    if (at + 2 < end && a.keys[at + 1] == literal_key("(") && a.keys[at + 2] == key_dollar) return true;  // "500,000 pounds ($640,000)"
    for (uint32_t i = n.first, left = 7; i > 0 && left > 0; --i, --left) {
        if (paying.has(a.keys[i - 1])) return true;
        if (weighing.has(a.keys[i - 1])) return false;
    }
    return a.locale.size() >= 5 && a.locale.substr(a.locale.size() - 3) == "-GB";
}

}  // namespace

bool read_currency_before(const annotations& a, uint32_t first, uint32_t floor, unit_reading& u, uint32_t& begin) {
    if (first <= floor) return false;
    begin = first - 1;
    uint64_t key = a.keys[begin];
    if (key == key_dollar) {
        const std::string_view* country = begin > floor ? dollar_countries().find(a.keys[begin - 1]) : nullptr;
        bool glued = !(a.tokens[begin].flags & LEDE_SPACE_BEFORE);
        if (country && (glued || (a.word(begin - 1).size() > 1 && capitals(a.word(begin - 1))))) {  // not "A $5 million grant"
            --begin;
            return set_money(u, *country);
        }
        return set_money(u, local_dollar(a.locale));
    }
    const sign* s = signs().find(key);
    if (!s || (s->capitals && !capitals(a.word(begin)))) return false;
    bool spaced = a.tokens[first].flags & LEDE_SPACE_BEFORE;
    if (a.word(begin).size() == 1 && spaced && s->capitals) return false;  // "R 5"
    return set_money(u, s->code);
}

uint32_t glued_currency(const annotations& a, std::string_view word, unit_reading& u) {
    std::size_t letters = 0;
    while (letters < word.size() && letters < 6 && !(word[letters] >= '0' && word[letters] <= '9')) ++letters;
    if (letters == 0 || letters >= word.size()) return 0;
    std::string_view head = word.substr(0, letters);
    if (fold_key(head) == key_dollar) {
        set_money(u, local_dollar(a.locale));
        return 1;
    }
    const sign* s = signs().find(fold_key(head));
    bool symbol = head.back() == '$' || uint8_t(head.back()) >= 0x80;
    if (!s || (letters == 1 && !symbol) || (!symbol && head[0] >= 'a' && head[0] <= 'z')) return 0;
    set_money(u, s->code);
    return uint32_t(letters);
}

bool read_money_rest(std::string_view word, unit_reading& u) {
    if (word == "p") return set_money(u, "GBP", .01);
    const sign* s = signs().find(fold_key(word));
    return s && (word.size() > 2 || uint8_t(word[0]) >= 0x80) && set_money(u, s->code);
}

// The money word at `at`, with a country before it or without.
bool read_money_word(const annotations& a, const numeral& n, uint32_t at, uint32_t end, unit_reading& u) {
    uint32_t word = at;
    std::string_view country = country_pair(a, at, end);
    if (!country.empty()) word = at + 2;
    else if (const std::string_view* c = countries().find(a.keys[at])) country = *c, word = at + 1;
    if (word >= end) return false;
    u.end = word + 1;
    u.span = {a.tokens[at].span.begin, a.tokens[word].span.end};
    if (a.keys[word] == key_dollar) return country == "US" ? set_money(u, "USD") : country.empty() && set_money(u, local_dollar(a.locale));
    const coin* c = coins().find(a.keys[word]);
    if (!c) {
        const sign* s = country.empty() ? signs().find(a.keys[word]) : nullptr;
        bool code = s && (capitals(a.word(word)) || !s->capitals) && a.word(word).size() > 1;
        if (!code || (a.keys[word] == literal_key("rm"))) return false;
        bool next_figure = word + 1 < end && a.tokens[word + 1].flags & LEDE_HAS_DIGIT && a.tokens[word].flags & LEDE_SPACE_BEFORE;
        return !(next_figure && !(a.tokens[word + 1].flags & LEDE_SPACE_BEFORE)) && set_money(u, s->code);
    }
    if (c->verb && n.value < 1000) return false;
    if (c->letter == 'P' && c->factor == 1 && c->code == "GBP" && country.empty() && a.keys[word] != literal_key("quid")) {
        if (!pounds_are_money(a, n, word, end)) return false;
        if (word + 1 < end && a.keys[word + 1] == literal_key("sterling")) u.end = word + 2, u.span.end = a.tokens[word + 1].span.end;
    }
    bool is_p = a.keys[word] == literal_key("p");
    if (is_p && (a.tokens[word].flags & LEDE_SPACE_BEFORE)) return false;
    if (country.empty()) return set_money(u, c->code == "USD" ? local_dollar(a.locale) : c->code, c->factor);
    char code[3] = {country[0], country[1], c->letter};
    return set_money(u, regular_or_known({code, 3}), c->factor);
}

}  // namespace ledelint::analysis
