// bench_growth: does any rule take more than its share of time on a long article? The text of every example of every rule page is repeated
// to 60 KB and to 240 KB, in one paragraph and in paragraphs of its own, and checked with all rules. Prints those whose time grows
// sixfold or more, and exits with 1 when there is one. Not a test: it measures, and takes minutes.
#include "support/files.hpp"
#include "support/newsroom.hpp"

#include <chrono>
#include <cstdio>
#include <filesystem>

namespace fs = std::filesystem;

namespace ledelint::test {
namespace {

constexpr std::size_t small = 60'000, large = 4 * small;  // bytes
constexpr double worth_a_look = .12;                      // seconds for the large one
constexpr double too_much = 6;                            // times the small one's; 4 is in proportion

std::string repeated(const std::string& text, const char* between, std::size_t size) {
    std::string out;
    while (out.size() < size) (out += text) += between;
    return out;
}

double seconds(const std::string& article) {
    text::request r;
    r.as = text::format::plain;
    r.given.published = 20153;  // 2025-03-06
    auto start = std::chrono::steady_clock::now();
    newsroom::shared().check(article, r);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The best of two, so that another program's work is not taken for growth.
double best(const std::string& article) { return std::min(seconds(article), seconds(article)); }

int run() {
    int checked = 0, grown = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(LEDELINT_SOURCE_DIR) / "plugins")) {
        if (entry.path().extension() != ".md") continue;
        const lint::rule_page page = lint::read_page(read_file(entry.path()), entry.path().filename().string());
        for (const lint::example& e : page.examples)
            for (const char* between : {" ", "\n\n"}) {
                ++checked;
                const std::string article = repeated(e.source, between, large);
                if (seconds(article) < worth_a_look) continue;
                double time = best(article), growth = time / best(repeated(e.source, between, small));
                if (growth < too_much) continue;
                ++grown;
                std::printf("%s:%u, %s: x %.1f, %.2f s\n", page.path.c_str(), e.line, between[0] == ' ' ? "one paragraph" : "many", growth, time);
            }
    }
    std::printf("%d articles, %d grow by more than %.0f times\n", checked, grown, too_much);
    return grown > 0;
}

}  // namespace
}  // namespace ledelint::test

int main() { return ledelint::test::run(); }
