// The verdict on the whole article: does it look machine-translated, rewritten or scraped? One note at the headline, with a score as its
// rank, the kinds of evidence and their counts. Each finding alone is a slip; several kinds of them in one article are a tool.
#include <ledelint/plugin.hpp>

#include "machine_text.help.hpp"
#include "prose_habits.hpp"
#include "shown_words.hpp"
#include "whole_article.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace ledelint;

enum evidence : uint32_t { terms, chat, page, forms, slips, translated_turns, rewriter_words, chat_words, evidences };

// What one more of a kind adds to the score in an article of usual length, the most that the kind can add, and how many count for nothing.
struct evidence_kind { std::string_view one, many; double weight, most; uint32_t free = 0; };
constexpr std::array<evidence_kind, evidences> evidence_kinds = {{
    {"replaced term", "replaced terms", 1.6, 9},
    {"chat tool's leftover", "chat tools' leftovers", 4.5, 9},
    {"line of a web page", "lines of a web page", 1.1, 5.5, 2},
    {"foreign format", "foreign formats", 0.9, 3.6},
    {"slip of grammar or wording", "slips of grammar or wording", 0.8, 5, 1},
    {"turn that translators use", "turns that translators use", 0, 0},  // by density
    {"word that rewriting tools use", "words that rewriting tools use", 0, 0},
    {"phrase that chat tools use", "phrases that chat tools use", 0, 0},
}};

struct rule_kind { std::string_view rule; evidence kind; };
constexpr rule_kind rule_kinds[] = {
    {"byline-residue", page}, {"credit-residue", page}, {"decimal-comma", forms}, {"foreign-date", forms}, {"foreign-quote-marks", forms},
    {"foreign-scale", forms}, {"full-width-punctuation", forms}, {"llm-citation", chat}, {"llm-preamble", chat}, {"llm-refusal", chat},
    {"markup-leak", page}, {"mixed-caps-line", page}, {"news-literalism", evidences}, {"page-boilerplate", page}, {"promo-line", page},
    {"repeated-line", page}, {"spun-entity", evidences}, {"stray-headline", page}, {"symbol-placement", forms}, {"ticker-residue", page},
    {"title-residue", page}, {"tortured-phrase", evidences}, {"translation-tag", chat}, {"untranslated", forms},
};
// Damage of files and of typing, and other documents' scores: no sign of a tool.
constexpr std::string_view no_evidence[] = {"acronym-unexpanded", "desk-mark", "headline-entity", "invisible-character", "mojibake",
    "odd-register", "placeholder", "repeated-opener"};

struct machine_text {
    enum message : uint32_t { looks, reads };
    static constexpr lede_message messages[] = {
        {"looks"_s, "This article looks machine-translated, rewritten or scraped (score {0} of 100): {1}."_s},
        {"reads"_s, "This article reads like a translation (score {0} of 100): {1}."_s},
    };
    static constexpr lede_str lexicons[] = {"news-literalisms"_s, "tortured-phrases"_s, "spun-entities"_s, "rewriting-habits"_s};
    static constexpr lede_option_info options[] = {integer_option("least"_s, 45, "the score from which on it speaks; 0: always"_s, 0, 100)};
    static constexpr lede_rule_info info = rule({.id = "machine-text",
        .summary = "The article looks machine-translated, rewritten or scraped", .help = help::machine_text, .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = view_of(messages), .options = view_of(options),
        .lexicons = view_of(lexicons)});

    explicit machine_text(const context& c)
        : pairs_{c.lexicon("news-literalisms"), c.lexicon("tortured-phrases"), c.lexicon("spun-entities")},
          turns_(c.lexicon("rewriting-habits")), least_(c.integer("least")) {}

    void conclude(const article& a, const accepted_findings& accepted, const reporter& report) const {
        if (a.tokens().size() < least_tokens) return;
        std::array<uint32_t, evidences> counts{};
        counts[terms] = replaced_terms(a);
        uint32_t kinds = count_findings(accepted, counts);
        count_turns(a, counts);
        prose_habits prose(a);
        double score = std::round(100 / (1 + std::exp(-weigh(counts, kinds, prose))));
        bool slipped = counts[chat_words] > counts[translated_turns] ||
            std::any_of(counts.begin(), counts.begin() + translated_turns, [](uint32_t n) { return n > 0; });
        if (score < double(least_) || (!slipped && least_ > 0 && prose.tokens < enough_prose)) return;
        report({.span = top_of(a), .message = slipped ? looks : reads,
            .args = {std::to_string(int(score)), listed(counts, prose)}, .rank = float(score)});
    }

private:
    static constexpr uint32_t enough_prose = 100;  // tokens, for a verdict on prose alone
    static constexpr uint32_t least_tokens = 60, most_of_a_rule = 4;
    static constexpr double average = -3.85;  // an article with no evidence and average prose
    static constexpr double prose_alone = 0.8;   // a writer with the habits of translators is no machine
    static constexpr double usual_length = 450;  // tokens
    static constexpr double least_prose = -2, most_prose = 4.5;
    std::array<lexicon, 3> pairs_;
    lexicon turns_;
    int64_t least_;

    // Different ones: a term said five times is one substitution.
    uint32_t replaced_terms(const article& a) const {
        uint32_t n = 0;
        for (const lexicon& l : pairs_) {
            auto hits = l.hits(a);
            std::vector<uint32_t> seen;
            for (uint32_t i = 0; i < hits.size(); ++i) {
                bool again = std::find(seen.begin(), seen.end(), hits[i].entry) != seen.end();
                if (!again && !is_shown(a, hits[i])) seen.push_back(hits[i].entry);
            }
            n += uint32_t(seen.size());
        }
        return n;
    }
    // Findings by kind of evidence, a few of each rule; how many rules spoke.
    static uint32_t count_findings(const accepted_findings& accepted, std::array<uint32_t, evidences>& counts) {
        std::vector<std::pair<std::string_view, uint32_t>> spoke;
        for (uint32_t i = 0; i < accepted.size(); ++i) {
            std::string_view id = sv(accepted[i].rule);
            if (std::find(std::begin(no_evidence), std::end(no_evidence), id) != std::end(no_evidence)) continue;
            auto known = std::find_if(spoke.begin(), spoke.end(), [&](const auto& s) { return s.first == id; });
            if (known == spoke.end()) known = spoke.insert(spoke.end(), {id, 0});
            if (++known->second > most_of_a_rule) continue;
            auto kind = std::find_if(std::begin(rule_kinds), std::end(rule_kinds), [&](const rule_kind& k) { return k.rule == id; });
            evidence e = kind == std::end(rule_kinds) ? slips : kind->kind;
            if (e != evidences) ++counts[e];
        }
        return uint32_t(spoke.size());
    }
    void count_turns(const article& a, std::array<uint32_t, evidences>& counts) const {
        auto hits = turns_.hits(a);
        std::vector<uint32_t> seen;
        for (uint32_t i = 0; i < hits.size(); ++i) {
            std::string_view group = sv(turns_.entry(hits[i]).label);
            if (group == "translation") { ++counts[translated_turns]; continue; }
            if (std::find(seen.begin(), seen.end(), hits[i].entry) != seen.end()) continue;
            seen.push_back(hits[i].entry);
            ++counts[group == "chat" ? chat_words : rewriter_words];
        }
    }
    static double weigh(const std::array<uint32_t, evidences>& counts, uint32_t kinds, const prose_habits& prose) {
        double sum = average + std::clamp(prose.score(), least_prose, most_prose);
        double dilution = std::min(1.0, usual_length / prose.tokens);  // a long article has room for slips
        for (uint32_t e = 0; e < evidences; ++e) {
            const evidence_kind& k = evidence_kinds[e];
            double counted = counts[e] > k.free ? counts[e] - k.free : 0;
            sum += std::min(counted * k.weight * (e == terms || e == chat ? 1 : dilution), k.most);
        }
        if (counts[terms] == 1) sum -= 0.6;  // one may be a writer's own
        if (std::all_of(counts.begin(), counts.begin() + rewriter_words, [](uint32_t n) { return n == 0; })) sum -= prose_alone;
        sum += 0.185 * std::min(14.0, prose.per_thousand(counts[translated_turns], 0.6) - 0.6);
        sum += std::clamp(0.35 * (prose.per_thousand(counts[rewriter_words], 0.6) - 2), 0.0, 3.5);
        sum += std::clamp(0.35 * (prose.per_thousand(counts[chat_words], 0.3) - 2), 0.0, 6.0);
        return sum + 0.6 * dilution * (kinds > 3 ? std::min(kinds - 3, 4u) : 0);
    }
    // "4 replaced terms, 2 foreign formats, 19 'of the' beside 2 possessives"
    static std::string listed(const std::array<uint32_t, evidences>& counts, const prose_habits& prose) {
        std::string out;
        for (uint32_t e = 0; e < evidences; ++e) {
            const evidence_kind& k = evidence_kinds[e];
            if (counts[e] > 0) out.append(std::to_string(counts[e])).append(" ").append(counts[e] == 1 ? k.one : k.many).append(", ");
        }
        return out + std::to_string(prose.counts[of_the]) + " nouns with 'of the' beside " + std::to_string(prose.counts[possessives]) +
            " possessives";
    }
};

}  // namespace

LEDELINT_RULE(machine_text)
