// A paragraph in another language than the article. Its small words are those of the other language, and few of its words are English;
// where it is in another script, its bytes show it. An article whose paragraphs are mostly so is simply not in English.
#include <ledelint/plugin.hpp>

#include "foreign_paragraph.help.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

namespace {

using namespace ledelint;

struct foreign_paragraph {
    enum message : uint32_t { language, script };
    static constexpr lede_message messages[] = {
        {"language"_s, "This paragraph seems to be in {0}."_s},
        {"script"_s, "This paragraph is in another script than the article."_s},
    };
    static constexpr lede_str lexicons[] = {"foreign-words"_s};
    static constexpr lede_rule_info info = rule({.id = "foreign-paragraph", .summary = "A paragraph in another language than the article",
        .help = help::foreign_paragraph, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit foreign_paragraph(const context& c) : words_(c.lexicon("foreign-words")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = words_.hits(a);
        std::vector<std::pair<uint32_t, std::string>> found;  // block, its language; empty: a script
        uint32_t at = 0, read = 0;
        for (auto b : a.blocks()) {
            uint32_t first = at;
            while (at < hits.size() && hits[at].span.begin < b->span.end) ++at;
            if (!b.is(LEDE_PARAGRAPH) && !b.is(LEDE_STANDFIRST)) continue;
            bool other = is_other_script(a.text(b->span));
            read += other || b->token_count >= fewest;
            if (other) found.push_back({b.index(), ""});
            else if (b->token_count >= fewest && at - first >= least_hits && (at - first) * 8 >= b->token_count && is_foreign(a, b))
                found.push_back({b.index(), language_of(hits, first, at)});
        }
        if (2 * found.size() > read) return;
        for (auto& [b, name] : found)
            report({.span = a.blocks()[b]->span, .message = name.empty() ? script : language, .args = args_of(name)});
    }

private:
    lexicon words_;
    static constexpr uint32_t fewest = 8, least_hits = 2;

    static std::vector<std::string> args_of(const std::string& name) { return name.empty() ? std::vector<std::string>{} : std::vector{name}; }
    // Eight at a time: the multiplication adds up the bytes of a word in its highest one.
    static std::size_t bytes_beyond_ascii(std::string_view s) {
        constexpr uint64_t ones = 0x0101010101010101;
        std::size_t n = 0, i = 0;
        for (uint64_t eight; i + 8 <= s.size(); i += 8) {
            std::memcpy(&eight, s.data() + i, 8);
            n += (eight >> 7 & ones) * ones >> 56;
        }
        for (; i < s.size(); ++i) n += (s[i] & '\x80') != 0;
        return n;
    }
    // Letters outside ASCII, of two bytes or three, by far more than those inside: accents alone never come near.
    static bool is_other_script(std::string_view s) {
        constexpr std::size_t fewest_high = 25;
        if (bytes_beyond_ascii(s) < fewest_high) return false;
        std::size_t high = 0, letters = 0;
        for (std::size_t i = 0; i < s.size(); i += s[i] == '\xe2' ? 3 : s[i] == '\xf0' ? 4 : 1) {  // dashes, bullets and pictures are of no script
            high += (s[i] & '\x80') && s[i] != '\xe2' && s[i] != '\xf0';
            letters += lower(s[i]) >= 'a' && lower(s[i]) <= 'z';
        }
        return high >= fewest_high && high > 4 * letters;
    }
    // Fewer than six in ten of its small-letter words are English, and it is not quoted.
    static bool is_foreign(const article& a, const block& b) {
        uint32_t words = 0, known = 0, quoted = 0;
        for (auto t : a.tokens(b)) {
            if (t.is(LEDE_PUNCT) || (t->flags & (LEDE_HAS_DIGIT | LEDE_URL))) continue;
            quoted += t.has(LEDE_QUOTED);
            if (t.has(LEDE_CAPITALISED)) continue;
            ++words;
            known += t.has(LEDE_KNOWN);
        }
        return words >= fewest / 2 && 10 * known < 6 * words && 2 * quoted < words;
    }
    // The commonest label among the hits; one that several languages share names none of them.
    std::string language_of(const strided<lede_hit>& hits, uint32_t first, uint32_t last) const {
        std::vector<std::pair<std::string_view, uint32_t>> counts;
        for (uint32_t i = first; i < last; ++i) {
            std::string_view label = sv(words_.entry(hits[i]).label);
            auto at = std::find_if(counts.begin(), counts.end(), [&](auto& c) { return c.first == label; });
            if (at == counts.end()) at = counts.insert(at, {label, 0});
            at->second += label == "Romance" || label == "Scandinavian" ? 1 : 2;
        }
        auto best = std::max_element(counts.begin(), counts.end(), [](auto& x, auto& y) { return x.second < y.second; });
        bool family = best->first == "Romance" || best->first == "Scandinavian";
        return family ? "a " + std::string(best->first) + " language" : std::string(best->first);
    }
};

}  // namespace

LEDELINT_RULE(foreign_paragraph)
