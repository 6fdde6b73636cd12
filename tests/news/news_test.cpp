// Whole articles through all rules at their own levels: what the pages cannot show is how the rules behave together.
#include "support/files.hpp"
#include "support/newsroom.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace fs = std::filesystem;

namespace ledelint::test {
namespace {

fs::path source(const std::string& path) { return fs::path(LEDELINT_SOURCE_DIR) / path; }

std::vector<std::string> articles_in(const std::string& folder) {
    std::vector<std::string> out;
    for (const auto& e : fs::directory_iterator(source("tests/news/" + folder))) out.push_back(e.path().stem().string());
    std::sort(out.begin(), out.end());
    return out;
}

class sound_article : public testing::TestWithParam<std::string> {};

TEST_P(sound_article, gives_no_finding) {
    fs::path file = source("tests/news/clean/" + GetParam() + ".md");
    checked_article c = newsroom::shared().check(read_file(file), {file.string(), {}, {}, {}});
    for (const lint::finding& f : c.outcome.findings)
        ADD_FAILURE() << f.rule->id << " at '" << c.document->bytes().substr(f.span.begin, f.span.end - f.span.begin)
                      << "': " << f.message.text;
}

INSTANTIATE_TEST_SUITE_P(news, sound_article, testing::ValuesIn(articles_in("clean")), [](const auto& info) {
    std::string name = info.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

// The rank of the verdict on each article of a folder; 0 where it is silent.
std::vector<double> verdicts(const std::string& folder) {
    std::vector<double> out;
    for (const std::string& name : articles_in(folder)) {
        fs::path file = source("tests/news/" + folder + "/" + name + ".md");
        checked_article c = newsroom::shared().check(read_file(file), {file.string(), {}, {}, {}});
        double rank = 0;
        for (const lint::finding& f : c.outcome.findings)
            if (f.rule->id == "mt-artifacts.machine-text") rank = f.rank;
        out.push_back(rank);
    }
    return out;
}

// The share of pairs in which the article of the tool has the higher rank; equal ones count half.
double area_under_curve(const std::vector<double>& tool, const std::vector<double>& human) {
    double won = 0;
    for (double t : tool)
        for (double h : human) won += t > h ? 1 : t == h ? 0.5 : 0;
    return won / double(tool.size() * human.size());
}

// Pages as tools leave them: back-translation, synonym spinners, scrapers, chat assistants; a dozen of each.
TEST(machine_text, tells_rewritten_articles_from_clean_ones) {
    std::vector<double> tool = verdicts("rewritten"), human = verdicts("clean");
    ASSERT_GE(tool.size(), 48u);
    double area = area_under_curve(tool, human);
    RecordProperty("area_under_curve", std::to_string(area));
    EXPECT_GE(area, 0.95) << "over " << tool.size() << " articles of tools and " << human.size() << " clean ones";
}

TEST(example_draft, has_slips_of_all_four_kinds) {
    fs::path file = source("docs/example/draft.md");
    checked_article c = newsroom::shared().check(read_file(file), {file.string(), {}, {}, {}});
    std::vector<std::string> said;
    for (const lint::finding& f : c.outcome.findings) said.push_back(f.rule->id);
    EXPECT_EQ(said, (std::vector<std::string>{
        "number-consistency.percent-change", "number-consistency.parts-total", "quote-attribution.unbalanced-marks",
        "date-sanity.weekday-mismatch", "date-sanity.impossible-date", "mt-artifacts.doubled-word",
        "number-consistency.share-over-whole", "quote-attribution.speaker-not-introduced", "number-consistency.parts-total",
        "mt-artifacts.phrase-of-itself", "date-sanity.quarter-months", "mt-artifacts.page-boilerplate",
        "mt-artifacts.page-boilerplate"}));
}

}  // namespace
}  // namespace ledelint::test
