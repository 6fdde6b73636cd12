#include "lint/fingerprint.hpp"

#include "lint/registry.hpp"
#include "support/sample_plugin.hpp"

#include <gtest/gtest.h>

#include <set>

namespace ledelint::lint {
namespace {

using test::sample_plugin;

class Fingerprint : public testing::Test {
protected:
    Fingerprint() { EXPECT_FALSE(rules.add(plugin.get(), "/p.so")); }
    // Fingerprints of all places of `marked` in paragraphs parted by empty lines.
    std::vector<std::string> of(const std::string& text, std::string_view marked) const {
        analysis::annotations a;
        a.text = text;
        for (std::size_t b = 0; b < text.size();) {
            std::size_t e = std::min(text.find("\n\n", b), text.size());
            lede_block block{};
            block.span = {uint32_t(b), uint32_t(e)};
            a.blocks.push_back(block);
            b = e + 2;
        }
        std::vector<finding> findings;
        for (std::size_t at = text.find(marked); at != text.npos; at = text.find(marked, at + 1)) {
            finding f;
            f.rule = rules.rules()[0].get();
            f.span = {uint32_t(at), uint32_t(at + marked.size())};
            findings.push_back(f);
        }
        set_fingerprints(findings, a, text);
        std::vector<std::string> out;
        for (const finding& f : findings) out.push_back(f.fingerprint);
        return out;
    }
    sample_plugin plugin;
    registry rules;
};

const std::string story = "The tram hall closed in May.\n\nIt had seated 40 people since the day it opened, she said.";

TEST_F(Fingerprint, StaysWhenTheParagraphMoves) {
    EXPECT_EQ(of(story, "40 people"),
              of("A new first paragraph.\n\nIt had seated 40 people since the day it opened, she said.\n\nThe end.", "40 people"));
}

TEST_F(Fingerprint, StaysWhenLinesAreFilledAnew) {
    EXPECT_EQ(of(story, "40 people"), of("It had  seated\n40 people since the\nday it opened, she said.", "40 people"));
}

TEST_F(Fingerprint, StaysWhenQuotationMarksAreTypeset) {
    EXPECT_EQ(of("He called it \"a 40 seat hall\" at best", "40 seat"), of("He called it \u201ca 40 seat hall\u201d at best", "40 seat"));
}

TEST_F(Fingerprint, StaysWhenCharactersAreComposed) {
    EXPECT_EQ(of("The caf\u00e9 has 40 seats", "40"), of("The cafe\u0301 has 40 seats", "40"));
}

TEST_F(Fingerprint, ChangesWithTheWordsBesideThePlace) {
    EXPECT_NE(of(story, "40 people"), of("It had fed 40 people since the day it opened, she said.", "40 people"));
}

TEST_F(Fingerprint, StaysWhenWordsFurtherOffChange) {
    EXPECT_EQ(of("In the old days, before the war, it had once seated 40 people since the day it opened.", "40 people"),
              of("Long ago it had once seated 40 people since the day it was built.", "40 people"));
}

TEST_F(Fingerprint, TellsEqualPlacesApart) {
    auto prints = of("Same 40 words.\n\nSame 40 words.\n\nSame 40 words.", "40");
    EXPECT_EQ(std::set<std::string>(prints.begin(), prints.end()).size(), 3u);
}

TEST(Normalised, KeepsWhatIsNoUtf8) { EXPECT_EQ(normalised("a \xff b"), "a \xff b"); }

}  // namespace
}  // namespace ledelint::lint
