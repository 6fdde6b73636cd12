// Runs every rule page: a test for each article, named "<plugin>.<rule>/<file>:<line>", and one for the page as a whole.
// Arguments choose rules by the beginning of their ids ("rule_pages mt-artifacts.run-on"): a filter of GoogleTest takes the
// hyphens of an id for "all but".
#include "comparison.hpp"

#include "support/files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

namespace fs = std::filesystem;

namespace ledelint::test {
namespace {

std::string with_underscores(std::string s) {
    std::replace(s.begin(), s.end(), '-', '_');
    return s;
}

// plugins/number_consistency/parts_total.md of number-consistency.parts-total
std::string page_path(const std::string& rule) {
    std::size_t dot = rule.find('.');
    return "plugins/" + with_underscores(rule.substr(0, dot)) + "/" + with_underscores(rule.substr(dot + 1)) + ".md";
}

class article_test : public testing::Test {
public:
    article_test(newsroom& n, const lint::rule_entry& r, const lint::rule_page& p, const lint::example& e)
        : newsroom_(n), rule_(r), page_(p), example_(e) {}

    void TestBody() override {
        std::vector<std::string> wrong = differences(page_, example_, newsroom_.check(rule_, example_));
        if (!example_.todos.empty()) {
            if (wrong.empty()) FAIL() << page_.path << ":" << example_.line << ": behaves as written; its todo line can go";
            GTEST_SKIP() << "known: " << example_.todos[0];
        }
        for (const std::string& w : wrong) ADD_FAILURE() << w;
    }

private:
    newsroom& newsroom_;
    const lint::rule_entry& rule_;
    const lint::rule_page& page_;
    const lint::example& example_;
};

// What every page must have, so that the worth of a rule can be judged from it.
class page_test : public testing::Test {
public:
    page_test(const lint::rule_entry& r, const lint::rule_page& p) : rule_(r), page_(p) {}

    void TestBody() override {
        for (const problem& p : page_.problems) ADD_FAILURE() << p.file << ":" << p.line << ": " << p.message;
        EXPECT_EQ(page_.id, rule_.id) << page_.path << ":1";
        EXPECT_FALSE(page_.summary.empty()) << page_.path << ": no summary under the heading";
        const std::ptrdiff_t least = rule_.info->tier == LEDE_TIER_C ? 3 : 5;
        EXPECT_GE(count(true), least) << page_.path << ": too few articles under 'Flagged'";
        EXPECT_GE(count(false), least) << page_.path << ": too few articles under 'Not flagged'";
        std::set<std::string> used = messages_used();
        auto* m = static_cast<const char*>(rule_.info->messages.data);
        for (uint32_t i = 0; i < rule_.info->messages.count; ++i, m += rule_.info->messages.stride) {
            auto& id = reinterpret_cast<const lede_message*>(m)->id;
            bool primary = used.contains(std::string(id.data, id.size));
            EXPECT_TRUE(primary || (i > 0 && has_related())) << page_.path << ": no article gives the message '"
                                                           << std::string_view(id.data, id.size) << "'";
        }
    }

private:
    std::ptrdiff_t count(bool flagged) const {
        return std::count_if(page_.examples.begin(), page_.examples.end(),
                             [&](const lint::example& e) { return e.flagged == flagged && e.todos.empty(); });
    }
    std::set<std::string> messages_used() const {
        std::set<std::string> out;
        for (const lint::example& e : page_.examples)
            for (const lint::expectation& x : e.expected)
                if (e.todos.empty()) out.insert(x.message);
        return out;
    }
    // Messages of related places have no line of their own on a page.
    bool has_related() const {
        for (const lint::example& e : page_.examples)
            for (const lint::expectation& x : e.expected)
                if (x.related && !x.related->empty()) return true;
        return false;
    }

    const lint::rule_entry& rule_;
    const lint::rule_page& page_;
};

class missing_page_test : public testing::Test {
public:
    explicit missing_page_test(std::string what) : what_(std::move(what)) {}
    void TestBody() override { FAIL() << what_; }

private:
    std::string what_;
};

template <class Make>
void register_test(const std::string& suite, const std::string& name, Make make) {
    testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, __FILE__, __LINE__, std::move(make));
}

void register_page(newsroom& n, const lint::rule_entry& rule, const lint::rule_page& page) {
    register_test(rule.id, page.path, [&]() -> testing::Test* { return new page_test(rule, page); });
    for (const lint::example& e : page.examples)
        register_test(rule.id, page.path + ":" + std::to_string(e.line), [&]() -> testing::Test* { return new article_test(n, rule, page, e); });
}

// `pages` keeps what the tests refer to. Returns the paths of the pages that belong to a rule.
std::set<std::string> register_rules(newsroom& n, const std::vector<std::string>& chosen, std::vector<std::unique_ptr<lint::rule_page>>& pages) {
    std::set<std::string> known;
    auto is_chosen = [&](const std::string& id) {
        return chosen.empty() || std::any_of(chosen.begin(), chosen.end(), [&](const std::string& c) { return id.starts_with(c); });
    };
    for (const auto& rule : n.rules().rules()) {
        std::string path = page_path(rule->id);
        known.insert(path);
        if (!is_chosen(rule->id)) continue;
        fs::path file = fs::path(LEDELINT_SOURCE_DIR) / path;
        if (!fs::exists(file)) {
            register_test(rule->id, path, [path]() -> testing::Test* { return new missing_page_test("there is no page " + path); });
            continue;
        }
        pages.push_back(std::make_unique<lint::rule_page>(lint::read_page(read_file(file), path)));
        register_page(n, *rule, *pages.back());
    }
    return known;
}

// A page whose rule is in no plugin was forgotten in the plugin's list.
void register_strays(const std::set<std::string>& known) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(LEDELINT_SOURCE_DIR) / "plugins")) {
        std::string path = fs::relative(entry.path(), LEDELINT_SOURCE_DIR).string();
        if (entry.path().extension() == ".md" && !known.contains(path))
            register_test("pages", path, [path]() -> testing::Test* { return new missing_page_test("no loaded rule has the page " + path); });
    }
}

void refuse_unknown(const newsroom& n, const std::vector<std::string>& chosen) {
    for (const std::string& c : chosen)
        if (std::none_of(n.rules().rules().begin(), n.rules().rules().end(), [&](const auto& r) { return r->id.starts_with(c); }))
            throw std::runtime_error("no rule's id begins with '" + c + "'");
}

int run(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    newsroom n;
    const std::vector<std::string> chosen(argv + 1, argv + argc);
    refuse_unknown(n, chosen);
    std::vector<std::unique_ptr<lint::rule_page>> pages;
    register_strays(register_rules(n, chosen, pages));
    return RUN_ALL_TESTS();
}

}  // namespace
}  // namespace ledelint::test

int main(int argc, char** argv) {
    try { return ledelint::test::run(argc, argv); }
    catch (const std::exception& e) {
        std::cerr << "rule_pages: " << e.what() << '\n';
        return 1;
    }
}
