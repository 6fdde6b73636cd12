#include "pack/config.hpp"

#include "support/files.hpp"
#include "support/sample_plugin.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ledelint;
using namespace ledelint::literals;

namespace {

analysis::lexicon_set sample_lexicons() {
    std::vector<analysis::lexicon_source> all = {
        {"reporting-verbs", "a", "o", analysis::letter_case::fold, {{"said", "", "speech"}, {"noted", "", "speech"}, {"thought", "", "thought"}}},
        {"brands", "a", "o", analysis::letter_case::exact, {{"US", "country", ""}}}};
    return analysis::lexicon_set::build(all);
}

struct config_file : testing::Test {
    config_file() {
        static const lede_str styles[] = {"ap"_s, "reuters"_s};
        numbers.options = {integer_option("band"_s, 5, "How wide"_s, 1, 9), text_option("style"_s, "ap"_s, "Whose"_s, view_of(styles)),
                           boolean_option("strict"_s, false, "Or not"_s), texts_option("skip"_s, "What to leave"_s)};
        EXPECT_FALSE(rules.add(numbers.get(), "/plugins/numbers.so"));
        EXPECT_FALSE(rules.add(dates.get(), "/plugins/dates.so"));
        folder.write("presets/strict.toml", "about = \"All of it\"\n[rules]\n\"numbers.*\" = \"error\"\n");
        folder.write("presets/mild.toml", "about = \"Less of it\"\n[rules]\n\"numbers.*\" = \"note\"\n");
    }
    result<pack::config> read(std::string_view toml) {
        return pack::config::read(folder.write("ledelint.toml", toml), {&rules, &lexicons, folder.path() / "presets"});
    }
    // "line:column: message", or "accepted".
    std::string refusal(std::string_view toml) {
        auto c = read(toml);
        if (c) return "accepted";
        EXPECT_EQ(c.error().file, (folder.path() / "ledelint.toml").string());
        EXPECT_EQ(c.error().what, problem::usage);
        return std::to_string(c.error().line) + ":" + std::to_string(c.error().column) + ": " + c.error().message;
    }
    lint::settings settings(std::string_view toml, std::string_view article) {
        auto c = read(toml);
        EXPECT_TRUE(c) << c.error().message;
        return c ? c->settings_for(folder.path() / article, rules) : lint::settings{};
    }
    lede_level level(std::string_view toml, std::string_view article = "a.md") { return settings(toml, article).rules[0].level; }

    test::scratch_folder folder;
    test::sample_plugin numbers{"numbers", "parts-total"}, dates{"dates", "clock-time"};
    lint::registry rules;
    analysis::lexicon_set lexicons = sample_lexicons();
};

struct refused { std::string_view toml, message; };

TEST_F(config_file, every_error_names_its_place_and_what_would_be_right) {
    const refused table[] = {
        {"[ruels]\n", "1:2: unknown key 'ruels' in ledelint.toml, did you mean 'rules'"},
        {"langauge = \"en\"\n", "1:1: unknown key 'langauge' in ledelint.toml, did you mean 'language'"},
        {"language = 3\n", "1:12: 'language' wants a text, not a whole number"},
        {"[rules]\n\n\"numbers.part-total\" = \"off\"\n", "3:1: no rule 'numbers.part-total', did you mean 'numbers.parts-total'; 'ledelint rules' lists them"},
        {"[rules]\n\"number.*\" = \"off\"\n", "2:1: no plugin 'number', did you mean 'numbers'; 'ledelint plugins' lists them"},
        {"[rules]\n\"numbers.parts-total\" = \"warn\"\n", "2:25: 'warn' is no level; levels are off, note, warning, error"},
        {"[rules]\n\"numbers.parts-total\" = \"eror\"\n", "2:25: 'eror' is no level, did you mean 'error'; levels are off, note, warning, error"},
        {"[rules]\n\"numbers.parts-total\" = true\n", "2:25: 'numbers.parts-total' wants a level or a table of level and options, not true or false"},
        {"[rules]\n\"numbers.parts-total\" = { bnad = 3 }\n", "2:27: numbers.parts-total has no option 'bnad', did you mean 'band'"},
        {"[rules]\n\"numbers.parts-total\" = { band = \"wide\" }\n", "2:34: option 'band' of numbers.parts-total wants a whole number"},
        {"[rules.\"numbers.parts-total\"]\nlevel = \"note\"\nstrict = 1\n", "3:10: option 'strict' of numbers.parts-total wants true or false"},
        {"[lexicon.reporting-verb]\nadd = [\"x\"]\n", "1:10: no lexicon 'reporting-verb', did you mean 'reporting-verbs'"},
        {"[lexicon.brands]\nadds = [\"x\"]\n", "2:1: unknown key 'adds' in [lexicon.brands], did you mean 'add'"},
        {"[lexicon.reporting-verbs]\nremove = [\"note\"]\n", "2:10: lexicon 'reporting-verbs' has no entry 'note' to remove, did you mean 'noted'"},
        {"[lexicon.reporting-verbs]\nadd = { hoped = { label = \"thougth\" } }\n", "2:27: lexicon 'reporting-verbs' has no label 'thougth', did you mean 'thought'"},
        {"[lexicon.brands]\nadd = 3\n", "2:7: 'add' wants a list of texts or a table of keys and values, not a whole number"},
        {"packs = [\"strikt\"]\n", "1:10: no pack 'strikt', did you mean 'strict'; there are mild, strict"},
        {"[[override]]\n[override.rules]\n", "1:1: [[override]] wants 'paths'"},
        {"[[override]]\npaths = []\n", "2:9: 'paths' wants at least one pattern"},
        {"[[override]]\npaths = [\"{a,b}\"]\n", "2:9: path pattern '{a,b}' has '{'; patterns know *, ** and ? alone"},
        {"[[override]]\npaths = [\"*\"]\nplugin = []\n", "3:1: unknown key 'plugin' in [[override]]; known are paths, language, locale, genre, packs, rules, lexicon"},
        {"[[plugin]]\nversion = \"1\"\n", "1:1: [[plugin]] wants 'name'"},
        {"[[plugin]]\nname = \"number\"\n", "2:8: plugin 'number' is not loaded, did you mean 'numbers'; install it in a plugin folder or name its file with --plugin"},
        {"[[plugin]]\nname = \"numbers\"\nversion = \"2.0.0\"\n", "3:11: plugin 'numbers' is 1.0.0, not 2.0.0"},
    };
    for (const refused& r : table) EXPECT_EQ(refusal(r.toml), r.message);
}

TEST_F(config_file, values_out_of_range_and_broken_toml_name_their_line) {
    EXPECT_EQ(refusal("[rules]\n\"numbers.parts-total\" = { band = 12 }\n").substr(0, 6), "2:34: ");
    EXPECT_NE(refusal("[rules]\n\"numbers.parts-total\" = { band = 12 }\n").find("band"), std::string::npos);
    EXPECT_NE(refusal("[rules]\n\"numbers.parts-total\" = { style = \"apa\" }\n").find("reuters"), std::string::npos);
    EXPECT_EQ(refusal("[rules\n").substr(0, 2), "1:");
    EXPECT_EQ(refusal("genre = \"a\"\ngenre = \"b\"\n").substr(0, 2), "2:");
}

TEST_F(config_file, code_cannot_be_named) {
    std::string why = refusal("[[plugin]]\nname = \"numbers\"\npath = \"./evil.so\"\n");
    EXPECT_EQ(why.substr(0, 5), "3:8: ");
    EXPECT_NE(why.find("may not say where code lies"), std::string::npos);
}

TEST_F(config_file, a_plugin_is_known_by_the_bytes_of_its_file) {
    test::sample_plugin house{"house"};
    ASSERT_FALSE(rules.add(house.get(), folder.write("house.so", "abc").string()));
    EXPECT_EQ(refusal("[[plugin]]\nname = \"house\"\nsha256 = \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"\n"), "accepted");
    EXPECT_EQ(refusal("[[plugin]]\nname = \"house\"\nsha256 = \"0000\"\n").substr(0, 6), "3:10: ");
}

TEST_F(config_file, an_id_wins_over_its_plugin_and_both_over_a_pack) {
    EXPECT_EQ(level(""), lede_level(LEDE_WARNING));
    EXPECT_EQ(level("packs = [\"strict\"]\n"), lede_level(LEDE_ERROR));
    EXPECT_EQ(level("packs = [\"strict\", \"mild\"]\n"), lede_level(LEDE_NOTE));
    EXPECT_EQ(level("packs = [\"strict\"]\n[rules]\n\"numbers.*\" = \"off\"\n"), lede_level(LEDE_OFF));
    EXPECT_EQ(level("[rules]\n\"numbers.parts-total\" = \"error\"\n\"numbers.*\" = \"off\"\n"), lede_level(LEDE_ERROR));
}

TEST_F(config_file, all_rules_of_a_plugin_are_not_those_that_are_off) {
    test::sample_plugin advice{"advice", "dense"};
    advice.info.tier = LEDE_TIER_C;
    advice.info.level = LEDE_OFF;
    ASSERT_FALSE(rules.add(advice.get(), "/plugins/advice.so"));
    EXPECT_EQ(settings("[rules]\n\"advice.*\" = \"error\"\n", "a.md").rules[2].level, lede_level(LEDE_OFF));
    EXPECT_EQ(settings("[rules]\n\"advice.dense\" = \"note\"\n", "a.md").rules[2].level, lede_level(LEDE_NOTE));
}

TEST_F(config_file, the_packs_that_ship_fit_the_plugins_that_ship) {
    test::sample_plugin a{"number-consistency"}, b{"quote-attribution"}, c{"date-sanity"}, d{"mt-artifacts"};
    for (auto* p : {&a, &b, &c, &d}) ASSERT_FALSE(rules.add(p->get(), "/plugins/p.so"));
    std::filesystem::path presets = LEDELINT_SOURCE_DIR "/rules/presets";
    ASSERT_FALSE(pack::packs_in(presets).empty());
    for (const std::string& name : pack::packs_in(presets)) {
        auto shipped = pack::config::read(folder.write("ledelint.toml", "packs = [\"" + name + "\"]\n"), {&rules, &lexicons, presets});
        EXPECT_TRUE(shipped) << name << ": " << shipped.error().message;
    }
}

TEST_F(config_file, an_override_holds_for_its_paths_and_the_last_wins) {
    constexpr std::string_view toml = "[[override]]\npaths = [\"opinion/**\"]\ngenre = \"opinion\"\n[override.rules]\n\"numbers.*\" = \"note\"\n"
                                      "[[override]]\npaths = [\"*.txt\"]\n[override.rules]\n\"numbers.*\" = \"off\"\n";
    EXPECT_EQ(level(toml, "news/a.md"), lede_level(LEDE_WARNING));
    EXPECT_EQ(level(toml, "opinion/a.md"), lede_level(LEDE_NOTE));
    EXPECT_EQ(level(toml, "opinion/a.txt"), lede_level(LEDE_OFF));
    EXPECT_EQ(settings(toml, "opinion/a.txt").genre, "opinion");
}

TEST_F(config_file, options_and_lexicons_reach_the_settings) {
    lint::settings s = settings("[rules]\n\"numbers.parts-total\" = { band = 7, skip = [\"x\"] }\n"
                                "[lexicon.reporting-verbs]\nadd = { quipped = { label = \"speech\" } }\nremove = [\"Noted\"]\n", "a.md");
    EXPECT_EQ(std::get<int64_t>(s.rules[0].options[0].value), 7);
    EXPECT_EQ(std::get<std::vector<std::string>>(s.rules[0].options[3].value), std::vector<std::string>{"x"});
    EXPECT_EQ(s.rules[0].level, lede_level(LEDE_WARNING)) << "options alone leave the level";
    ASSERT_EQ(s.lexicons.size(), 1u);
    EXPECT_EQ(s.lexicons[0].add[0].label, "speech");
    EXPECT_EQ(s.lexicons[0].remove, std::vector<std::string>{"Noted"});
}

TEST_F(config_file, explain_says_where_each_value_comes_from) {
    auto c = read("language = \"en\"\n[rules]\n\"numbers.parts-total\" = { level = \"note\", band = 7 }\n[[override]]\npaths = [\"*.md\"]\n"
                  "[override.rules]\n\"numbers.parts-total\" = \"off\"\n");
    ASSERT_TRUE(c) << c.error().message;
    auto origin = [&](std::string_view key) {
        for (const auto& s : c->explain(folder.path() / "a.md", rules))
            if (s.key == key) return s.value + " " + s.origin.substr(s.origin.rfind('/') + 1);
        return std::string("not there");
    };
    EXPECT_EQ(origin("language"), "\"en\" ledelint.toml:1");
    EXPECT_EQ(origin("genre"), "\"\" default");
    EXPECT_EQ(origin("rules.\"numbers.parts-total\".level"), "\"off\" ledelint.toml:7");
    EXPECT_EQ(origin("rules.\"numbers.parts-total\".band"), "7 ledelint.toml:3");
    EXPECT_EQ(origin("rules.\"numbers.parts-total\".style"), "\"ap\" default");
    EXPECT_EQ(origin("rules.\"dates.clock-time\".level"), "\"warning\" default");
}

TEST_F(config_file, the_nearest_one_holds_alone) {
    auto outer = folder.write("ledelint.toml", "");
    auto inner = folder.write("news/ledelint.toml", "");
    folder.write("news/today/a.md", "x");
    EXPECT_EQ(pack::find_config(folder.path() / "news/today/a.md"), inner);
    EXPECT_EQ(pack::find_config(folder.path() / "b.md"), outer);
    EXPECT_EQ(pack::find_config(folder.path() / "news"), inner) << "of a folder: its own";
}

}  // namespace
