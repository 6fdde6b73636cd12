// A pronoun or title that clashes with what the article shows of the person: "Ms. Ito said he was ready", "the bank said he would".
// It speaks where the pronoun can mean nobody else: no other person, named or not, in its paragraph before it or in the paragraph before.
#include <ledelint/plugin.hpp>

#include "antecedents.hpp"
#include "gender_clash.help.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace {

using namespace ledelint;

struct gender_clash {
    enum message : uint32_t { pronoun, titles, body, shown };
    static constexpr lede_message messages[] = {
        {"pronoun"_s, "'{0}' can only mean {1}, who is {2} here."_s},
        {"titles"_s, "{0} is '{1}' here and '{2}' elsewhere."_s},
        {"body"_s, "'{0}' can only mean {1}, which is no person."_s},
        {"shown"_s, "{0} here"_s},
    };
    static constexpr lede_str lexicons[] = {"honorifics"_s, "roles"_s, "things-like-agents"_s, "unnamed-people"_s};
    static constexpr lede_rule_info info = rule({.id = "gender-clash",
                                                 .summary = "A pronoun or title that clashes with the person's own",
                                                 .help = help::gender_clash,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_NOTE,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit gender_clash(const context& c) : words_(c) {}

    void check(const article& a, const reporter& report) const {
        const std::vector<bool> doubtful = entities_in_doubt(a);
        std::vector<uint32_t> titled(a.entities().size(), LEDE_NONE);  // by entity: the name whose title shows a gender
        for (auto n : a.names()) {
            if (n->entity == LEDE_NONE) continue;
            if (!n.is_person()) {
                if (is_saying(a, n->first_token + n->token_count) && is_surely_a_body(a, n))
                    check_body(a, n->first_token, n->first_token + n->token_count, n.text(), report);
                continue;
            }
            if (!doubtful[n->entity]) continue;
            uint32_t& first = titled[n->entity];
            lede_gender g = words_.of(a, n);
            if (g != LEDE_GENDER_UNKNOWN && first != LEDE_NONE && clashes(a, n, a.names()[first], g, report)) continue;
            if (g != LEDE_GENDER_UNKNOWN && first == LEDE_NONE) first = n.index();
            if (first != LEDE_NONE) check_pronoun(a, n, a.names()[first], report);
        }
        check_common_bodies(a, report);
    }

private:
    gender_words words_;
    antecedents others_{words_};

    // Those of whom a pronoun stands behind a name in its sentence, or two full names with titles: what their titles show is asked.
    static std::vector<bool> entities_in_doubt(const article& a) {
        std::vector<bool> out(a.entities().size()), entitled(out.size()), referring(a.sentences().size());
        for (uint64_t word : {"he"_key, "his"_key, "him"_key, "himself"_key, "she"_key, "her"_key, "hers"_key, "herself"_key})
            for (auto t : a.uses(word)) referring[t->sentence] = true;
        for (auto n : a.names()) {
            if (n->entity == LEDE_NONE || !n.is_person()) continue;
            bool full = n.has(LEDE_FULL_NAME) && !empty(n->title);
            if (referring[n->sentence] || (full && entitled[n->entity])) out[n->entity] = true;
            if (full) entitled[n->entity] = true;
        }
        return out;
    }
    // One word with a capital inside may be a surname.
    static bool is_surely_a_body(const article& a, const name& n) {
        return n->kind == LEDE_PLACE ||
               (n->kind == LEDE_ORGANISATION && (n->token_count > 1 || !a.token_at(n->first_token).has(LEDE_INNER_CAPITAL)));
    }

    // "Mr. Ana Ito" after "Ms. Ana Ito". Surnames alone may be a married couple's.
    bool clashes(const article& a, const name& n, const name& first, lede_gender g, const reporter& report) const {
        if (words_.of(a, first) == g || !n.has(LEDE_FULL_NAME) || !first.has(LEDE_FULL_NAME) || empty(n->title) || empty(first->title))
            return false;
        report({.span = n->title,
                .message = titles,
                .args = {std::string(n.text()), std::string(a.text(n->title)), std::string(a.text(first->title))},
                .related = {{first->title, shown, {std::string(a.text(first->title))}}}});
        return true;
    }

    // The first pronoun of the third person behind the name in its sentence, outside quotations, where no other person stands between.
    void check_pronoun(const article& a, const name& n, const name& first, const reporter& report) const {
        lede_gender g = words_.of(a, first);
        sentence s = a.sentence_of(n->first_token);
        if (!a.block_of(s).is_prose()) return;
        uint32_t end = s->first_token + s->token_count;
        for (uint32_t i = n->first_token + n->token_count; i < end; ++i) {
            token t = a.token_at(i);
            if (t.has(LEDE_QUOTED)) continue;
            lede_gender p = gender_of_pronoun(t);
            if (p == LEDE_GENDER_UNKNOWN) continue;
            if (p == g) continue;
            if (someone_else(a, n->entity, g, t)) return;
            report({.span = t->span,
                    .message = pronoun,
                    .args = {std::string(t.text()), std::string(n.text()), shown_word(a, first)},
                    .related = {{empty(first->title) ? first->role : first->title, shown, {shown_word(a, first)}}}});
            return;
        }
    }
    static std::string shown_word(const article& a, const name& n) {
        return "'" + std::string(a.text(empty(n->title) ? n->role : n->title)) + "'";
    }

    // "the bank said he would": a body, a verb of saying, and a person's pronoun for its subject.
    void check_common_bodies(const article& a, const reporter& report) const {
        auto hits = words_.roles().hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            const lede_hit& h = hits[i];
            if (h.first_token == 0 || a.key_at(h.first_token - 1) != "the"_key || !is_saying(a, h.first_token + h.token_count)) continue;
            if (gender_words::kind_of_role(words_.roles().entry(h)) != 'b') continue;
            lede_span whole{a.token_at(h.first_token - 1)->span.begin, h.span.end};
            check_body(a, h.first_token, h.first_token + h.token_count, a.text(whole), report);
        }
    }
    void check_body(const article& a, uint32_t first, uint32_t next, std::string_view what, const reporter& report) const {
        sentence s = a.sentence_of(first);
        uint32_t end = s->first_token + s->token_count;
        if (next + 2 >= end || a.token_at(first).has(LEDE_QUOTED) || !a.block_of(s).is_prose()) return;
        token t = a.token_at(same_word(a.token_at(next + 1).text(), "that") ? next + 2 : next + 1);
        if (!t.penn(LEDE_PRP) || gender_of_pronoun(t) == LEDE_GENDER_UNKNOWN || t.has(LEDE_QUOTED) ||
            someone_else(a, LEDE_NONE, LEDE_GENDER_UNKNOWN, t))
            return;
        report({.span = t->span,
                .message = body,
                .args = {std::string(t.text()), std::string(what)},
                .related = {{a.token_at(first)->span, shown, {std::string(what)}}}});
    }
    static bool is_saying(const article& a, uint32_t token) {
        static constexpr uint64_t words[] = {"said"_key,   "says"_key,     "announced"_key, "added"_key,   "warned"_key,   "confirmed"_key,
                                             "denied"_key, "promised"_key, "hopes"_key,     "expects"_key, "believes"_key, "insisted"_key};
        return token < a.tokens().size() && a.token_at(token).is_verb() && std::ranges::find(words, a.key_at(token)) != std::end(words);
    }

    // In its paragraph before it, and in the two before.
    bool someone_else(const article& a, uint32_t entity, lede_gender own, const token& t) const {
        return others_.someone_else(a, entity, own, antecedents::before(a, t, 2));
    }
};

}  // namespace

LEDELINT_RULE(gender_clash)
