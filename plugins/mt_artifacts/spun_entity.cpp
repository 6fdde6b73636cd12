// "The White Home", "Worldwide Area Station (ISS)", "Lord Hall ... Lord Corridor": a name of which a word was replaced. Shown by a
// lexicon of such names, by the acronym beside the name, or by the same person's true surname elsewhere in the article.
#include <ledelint/plugin.hpp>

#include "bracketed_acronym.hpp"
#include "shown_words.hpp"
#include "spun_entity.help.hpp"

#include <algorithm>
#include <unordered_map>

namespace {

using namespace ledelint;

struct spun_entity {
    enum message : uint32_t { spun, acronym, surname, true_name };
    static constexpr lede_message messages[] = {
        {"spun"_s, "'{0}': '{1}' is meant?"_s},
        {"acronym"_s, "'{0}' does not fit its acronym {2}, which is {1}."_s},
        {"surname"_s, "'{0}' is {1} elsewhere."_s},
        {"true-name"_s, "the name"_s},
    };
    static constexpr lede_str lexicons[] = {"spun-entities"_s, "spun-surnames"_s, "acronyms"_s};
    static constexpr lede_str yields_to[] = {"mt-artifacts.tortured-phrase"_s};
    static constexpr lede_rule_info info = rule({.id = "spun-entity", .summary = "A name of which a word was replaced",
        .help = help::spun_entity, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .yields_to = view_of(yields_to)});

    explicit spun_entity(const context& c)
        : names_(c.lexicon("spun-entities")), surnames_(c.lexicon("spun-surnames")), acronyms_(c.lexicon("acronyms")) {}

    void check(const article& a, const reporter& report) const {
        judge_names(a, report);
        for_each_bracketed_acronym(a, [&](const bracketed_acronym& b) { judge_acronym(a, b, report); });
        judge_surnames(a, report);
    }

private:
    lexicon names_, surnames_, acronyms_;

    void judge_names(const article& a, const reporter& report) const {
        auto hits = names_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            if (is_shown(a, hits[i])) continue;
            std::string printed(a.text(hits[i].span)), expected(sv(names_.entry(hits[i]).value));
            report({.span = hits[i].span, .message = spun, .args = {printed, expected},
                .fixes = {{"Change to '" + expected + "'", {{hits[i].span, expected}}}}});
        }
    }
    // The acronym is known, the printed initials are others, and a word of the true name stands in its own place.
    void judge_acronym(const article& a, const bracketed_acronym& b, const reporter& report) const {
        std::string_view letters = a.token_at(b.acronym).text();
        auto entry = acronyms_.find(letters);
        if (!entry) return;
        auto words = counted_words(a, b);
        if (words.size() < letters.size()) return;
        words.erase(words.begin(), words.end() - long(letters.size()));
        if (initials(words) == letters || !shares_word(words, sv(entry->value)) || names_.hits_in(a, b.name(a))) return;
        lede_span name = b.name(a);
        name.begin = uint32_t(words.front().data() - a.text().data());
        std::string expected = capitalised(sv(entry->value));
        report({.span = name, .message = acronym, .args = {std::string(a.text(name)), expected, std::string(letters)},
            .related = {{a.token_at(b.acronym)->span, true_name}}, .fixes = {{"Change to '" + expected + "'", {{name, expected}}}}});
    }
    static std::vector<std::string_view> split(std::string_view s) {
        std::vector<std::string_view> out;
        for (std::size_t at = 0; at < s.size();) {
            std::size_t gap = std::min(s.find(' ', at), s.size());
            if (!is_small_word(s.substr(at, gap - at))) out.push_back(s.substr(at, gap - at));
            at = gap + 1;
        }
        return out;
    }
    static bool shares_word(const std::vector<std::string_view>& printed, std::string_view name) {
        auto expected = split(name);
        if (expected.size() != printed.size()) return false;
        std::size_t same = 0;
        for (std::size_t i = 0; i < printed.size(); ++i) same += same_word(printed[i], expected[i]);
        return same > 0 && same < printed.size();
    }
    static std::string capitalised(std::string_view s) {
        std::string out(s);
        for (std::string_view w : split(s)) {
            char& c = out[std::size_t(w.data() - s.data())];
            if (c >= 'a' && c <= 'z') c = char(c - 32);
        }
        return out;
    }
    // A person's surname is a common word, and the surname that it was put for stands with the same title or given name.
    void judge_surnames(const article& a, const reporter& report) const {
        bearers known;
        for (auto n : a.names()) {
            if (!n.is_person() || empty(n->surname) || (empty(n->title) && empty(n->given))) continue;
            auto entry = surnames_.find(a.text(n->surname));
            if (!entry || names_.hits_in(a, {n->span.begin, n->span.end}) || (!empty(n->title) && names_.hits_in(a, n->title))) continue;
            std::string expected(sv(entry->value));
            uint32_t other = known.first(a, expected, n);
            if (other == LEDE_NONE) continue;
            report({.span = n->surname, .message = surname, .args = {std::string(a.text(n->surname)), expected},
                .related = {{a.names()[other]->span, true_name}}, .fixes = {{"Change to '" + expected + "'", {{n->surname, expected}}}}});
        }
    }
    // The persons of the article, by surname and title and by surname and given name.
    class bearers {
    public:
        // The first who bears the surname with the title or the given name of `like`; LEDE_NONE if no one does.
        uint32_t first(const article& a, std::string_view surname, const name& like) {
            if (first_.empty()) read(a);
            return std::min(at(surname, a.text(like->title)), at(surname, a.text(like->given)));
        }

    private:
        void read(const article& a) {
            for (auto n : a.names())
                if (n.is_person())
                    for (lede_span beside : {n->title, n->given}) first_.try_emplace(key(a.text(n->surname), a.text(beside)), n.index());
        }
        uint32_t at(std::string_view surname, std::string_view beside) const {
            auto found = beside.empty() ? first_.end() : first_.find(key(surname, beside));
            return found == first_.end() ? LEDE_NONE : found->second;
        }
        static std::string key(std::string_view surname, std::string_view beside) { return std::string(beside) + ' ' + std::string(surname); }
        std::unordered_map<std::string, uint32_t> first_;
    };
};

}  // namespace

LEDELINT_RULE(spun_entity)
