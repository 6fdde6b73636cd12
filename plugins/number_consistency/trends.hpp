// Movements of a measure as the text tells them: "a slide in truck sales", "falling truck sales", "truck sales rose 8%". Which noun
// moves is read from the phrase in front of the verb or behind the noun; what narrows it ("truck", "of buses") is kept beside it.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "reading.hpp"

namespace number_consistency {

struct measure {
    uint32_t first = 0, head = LEDE_NONE, end = 0;  // tokens
    std::vector<std::string> about;                 // lemmas of what narrows it, sorted
    std::vector<std::string> where;                 // those of "on the lake", "at the bank"
    std::vector<uint32_t> entities;                 // places and bodies that it belongs to
    bool known() const { return head != LEDE_NONE; }
};

inline bool in_date(const ledelint::article& a, uint32_t token) {
    ledelint::token t = a.token_at(token);
    for (auto d : a.dates_in(a.sentences()[t->sentence]->span))
        if (d->first_token <= token && token < d->first_token + d->token_count) return true;
    return false;
}

// The name of a place or body that a token belongs to.
inline std::optional<ledelint::name> body_at(const ledelint::article& a, uint32_t token) {
    ledelint::sentence s = a.sentences()[a.token_at(token)->sentence];
    for (auto n : a.names_in(s->span)) {
        if (token < n->first_token || token >= n->first_token + n->token_count) continue;
        bool first_word = n->first_token == s->first_token && n->token_count == 1 && !n.has(LEDE_ACRONYM) && !n.has(LEDE_POSSESSIVE);
        bool other = n->kind == LEDE_NAME_OTHER && !s.has(LEDE_TITLE_CASE) && !first_word;
        bool sure = n->kind == LEDE_PLACE || n->kind == LEDE_ORGANISATION || other;
        return sure && n->entity != LEDE_NONE ? std::optional(n) : std::nullopt;
    }
    return std::nullopt;
}

// The lemma; the tagger takes capitalised words of a headline for names, which have none.
inline std::string stem(const ledelint::token& t) {
    std::string w = t.penn(LEDE_VBG) ? ledelint::lower(t.text()) : t.lemma();
    if (t.is(LEDE_PROPN) && w.size() > 3 && w.back() == 's') w.pop_back();
    return w;
}

class measure_reader {
    using article = ledelint::article;
    using token = ledelint::token;
    static constexpr uint32_t reach = 200;

public:
    // Reads around token `at` of the sentence, no further than `reach` tokens to either side.
    measure_reader(const article& a, const ledelint::sentence& s, uint32_t at)
        : a_(a), begin_(std::max(s->first_token, at > reach ? at - reach : 0)), end_(std::min(s->first_token + s->token_count, at + reach)) {}

    // "truck sales in Japan" from token i on.
    measure ahead(uint32_t i, uint32_t limit = LEDE_NONE) const {
        measure m;
        m.first = i;
        limit = std::min(limit, end_);
        i = phrase(i, m, true, limit);
        if (!m.known()) return {};
        for (int n = 0; n < 3 && i < limit && leads(i) && narrows(i); ++n) i = narrowed(i, m, limit);
        m.end = i;
        settle(m);
        return m;
    }

    // The subject of the verb at token v.
    measure before(uint32_t v) const {
        uint32_t end = v;
        while (end > begin_ && (is_between(end - 1) || in_date(a_, end - 1))) --end;
        if (end > begin_ + 2 && one_of(text_at(a_, end - 1), {"which", "that"})) end -= text_at(a_, end - 2) == "," ? 2 : 1;
        uint32_t first = end;
        while (first > begin_ && is_inside(first - 1)) --first;
        while (first < end && (a_.token_at(first).is(LEDE_ADP) || a_.token_at(first).penn(LEDE_POS))) ++first;
        while (first < end && in_date(a_, first)) ++first;  // "In October meat prices"
        bool led = first > begin_ && a_.token_at(first - 1).is(LEDE_ADP) && !one_of(text_at(a_, first - 1), {"with", "as"});
        if (first == end || led) return {};
        measure m = ahead(first, end);
        return m.known() && m.end >= end ? m : measure{};
    }

    // "truck sales" in "the truck sales slump": the nouns right before token t.
    measure compound(uint32_t t) const {
        uint32_t first = t;
        while (first > begin_ && (is_noun(first - 1) || is_adjective(first - 1) || a_.token_at(first - 1).penn(LEDE_POS))) --first;
        measure m;
        m.first = first, m.end = t;
        if (first == t || phrase(first, m, false, t) != t || !m.known() || m.head + 1 != t) return {};
        settle(m);
        return m;
    }

    bool begins_phrase(uint32_t i) const { return i < end_ && !in_date(a_, i) && (is_noun(i) || is_adjective(i)); }

private:
    const article& a_;
    uint32_t begin_, end_;

    // "Demand for diesel", "housing starts slid": the tagger may take the first word, or one before a finite verb or a mark, for a verb.
    bool is_noun(uint32_t i) const {
        token t = a_.token_at(i);
        if (t.is_noun()) return !t.has(LEDE_HAS_DIGIT);
        if (i + 1 >= end_) return false;
        token next = a_.token_at(i + 1);
        bool followed = next.is_noun() || leads(i + 1) || one_of(next.text(), {"up", "down"});
        bool closes = next.penn(LEDE_VBD) || (next.is(LEDE_PUNCT) && i > begin_ && a_.token_at(i - 1).is(LEDE_NOUN));
        return t.penn(LEDE_VB) ? i == begin_ && followed : t.penn(LEDE_VBZ) && closes;
    }
    bool is_adjective(uint32_t i) const {
        bool adverb = a_.token_at(i).is(LEDE_ADV) && i + 1 < end_ && a_.token_at(i + 1).is_noun() && i == begin_;  // "Online sales"
        return a_.token_at(i).is(LEDE_ADJ) || word_at(a_, i, "-") || adverb;
    }
    bool is_determiner(uint32_t i) const { return a_.token_at(i).is(LEDE_DET) || a_.token_at(i).penn(LEDE_PRPS); }
    // "were 4 percent lower"
    bool is_between(uint32_t i) const {
        token t = a_.token_at(i);
        bool figure = t.is(LEDE_NUM) || t.has(LEDE_HAS_DIGIT) || one_of(t.text(), {"%", "percent", "cent", "per", "points"});
        return figure || t.is(LEDE_ADV) || t.is(LEDE_AUX);
    }
    bool leads(uint32_t i) const { return one_of(text_at(a_, i), {"of", "in", "at", "for", "to", "from", "on", "across", "among"}); }
    // "Exports to China", "demand for diesel"; "blamed falling sales for the closure" says why.
    bool narrows(uint32_t i) const {
        if (is_way(i)) return leads_to_name(i);
        return !word_at(a_, i, "for") ||
               one_of(a_.token_at(i - 1).lemma(), {"demand", "order", "application", "request", "bid", "price", "need", "market",
                                                   "appetite", "vote", "support", "claim", "waiting", "cost", "permit"});
    }
    bool is_way(uint32_t i) const { return one_of(text_at(a_, i), {"to", "from"}); }
    bool leads_to_name(uint32_t i) const {
        if (i + 1 < end_ && is_determiner(i + 1)) ++i;
        return i + 1 < end_ && a_.token_at(i + 1).is(LEDE_PROPN);
    }
    bool is_participle(uint32_t i) const {
        token t = a_.token_at(i);
        return (t.penn(LEDE_VBG) || t.penn(LEDE_VBN)) && i + 1 < end_ && is_noun(i + 1);
    }
    bool has_noun(const std::vector<uint32_t>& words) const {
        return std::any_of(words.begin(), words.end(), [&](uint32_t w) { return is_noun(w); });
    }
    // "Mortgage lending"
    bool is_gerund(uint32_t i) const {
        if (!a_.token_at(i).penn(LEDE_VBG) || i == begin_) return false;
        bool narrowed = a_.token_at(i - 1).is_noun() || a_.token_at(i - 1).is(LEDE_ADJ);
        return narrowed && (i + 1 == end_ || !(is_noun(i + 1) || is_determiner(i + 1)));
    }
    bool is_inside(uint32_t i) const {
        return is_noun(i) || is_gerund(i) || is_participle(i) || is_adjective(i) || is_determiner(i) || leads(i) ||
               a_.token_at(i).penn(LEDE_POS) || in_date(a_, i);
    }

    static bool is_empty(std::string_view w) {
        return one_of(w, {"overall", "total", "recent", "sharp", "steep", "steady", "further", "continued", "its", "-", "same", "big"});
    }

    // One noun phrase from token i: its last noun is the head, an owner before 's an entity. The token behind it.
    uint32_t phrase(uint32_t i, measure& m, bool determined, uint32_t limit) const {
        while (determined && i < limit && is_determiner(i)) ++i;
        std::vector<uint32_t> words;
        for (; i < limit; ++i) {
            if (a_.token_at(i).penn(LEDE_POS))
                own(words, m);
            else if (in_date(a_, i))
                continue;
            else if (is_noun(i) || is_adjective(i) || (is_participle(i) && !has_noun(words)) || is_gerund(i))
                words.push_back(i);
            else
                break;
        }
        while (!words.empty() && !is_noun(words.back()) && !is_gerund(words.back())) words.pop_back();
        if (words.empty()) return i;
        if (m.head == LEDE_NONE) m.head = words.back(), words.pop_back();
        own(words, m);
        return i;
    }
    // Words that narrow the measure: names by their entity, others by their lemma.
    void own(std::vector<uint32_t>& words, measure& m) const {
        for (uint32_t w : words) {
            if (auto n = body_at(a_, w))
                m.entities.push_back((*n)->entity);
            else if (!is_empty(text_at(a_, w)))
                m.about.push_back(stem(a_.token_at(w)));
        }
        words.clear();
    }
    uint32_t narrowed(uint32_t i, measure& m, uint32_t limit) const {
        std::string_view preposition = text_at(a_, i);
        std::size_t told = m.about.size(), named = m.entities.size();
        uint32_t end = phrase(i + 1, m, true, limit);
        bool unread = m.about.size() + m.entities.size() == told + named && !(end > i + 1 && in_date(a_, end - 1));
        if (unread) m.about.push_back(ledelint::lower(preposition));  // "among the young"
        auto added = m.about.begin() + std::ptrdiff_t(told);
        bool place = one_of(preposition, {"in", "at", "on", "across"});
        if (place) m.where.insert(m.where.end(), added, m.about.end()), m.about.resize(told);
        if (is_way(i) && m.about.size() > told) m.about.push_back(ledelint::lower(preposition));
        return end;
    }
    // "The number of arrests" is about arrests.
    void settle(measure& m) const {
        bool counts = one_of(a_.token_at(m.head).lemma(), {"number", "volume", "amount", "count"}) && word_at(a_, m.head + 1, "of");
        for (uint32_t h = m.head + 2; counts && h < m.end; ++h) {
            if (!is_noun(h) || (h + 1 < m.end && is_noun(h + 1))) continue;
            std::erase(m.about, stem(a_.token_at(h)));
            m.head = h;
            break;
        }
        std::sort(m.about.begin(), m.about.end());
        m.about.erase(std::unique(m.about.begin(), m.about.end()), m.about.end());
    }
};

struct trend {
    uint32_t word;      // token that tells of the movement
    int32_t direction;  // 1 up, -1 down
    measure of;
    std::optional<ledelint::quantity> figure;  // how much, where that is told
};

// A form that is no noun, whatever the tagger has made of it.
inline bool is_past(std::string_view w) {
    return w.ends_with("ed") || one_of(w, {"fell", "rose", "grew", "sank", "slid", "shrank", "leapt"});
}

// "Lower ad revenue": at the head of a sentence the tagger may have a verb.
inline bool is_comparative(std::string_view w) { return one_of(w, {"lower", "higher", "weaker", "stronger"}); }

// "Net interest income was 1.31 billion crowns, up 6%": what the level before the comma is of.
inline measure of_level(const ledelint::article& a, const measure_reader& read, uint32_t comma) {
    uint32_t first = a.sentence_of(comma)->first_token;
    for (uint32_t i = comma, n = 0; i-- > first && n < 12; ++n) {
        ledelint::token t = a.token_at(i);
        if (t.is_finite_verb()) return one_of(t.lemma(), {"be", "total", "come", "stand", "reach", "amount"}) ? read.before(i) : measure{};
    }
    return {};
}

// The movement that the word at token t tells of; without a measure where the text has none beside it.
inline measure moved_by(const ledelint::article& a, uint32_t t) {
    ledelint::token word = a.token_at(t);
    ledelint::sentence s = a.sentences()[word->sentence];
    measure_reader read(a, s, t);
    if (is_past(word.text())) return read.begins_phrase(t + 1) ? measure{} : read.before(t);
    uint32_t end = s->first_token + s->token_count;
    bool inner = t > s->first_token, led = inner && (a.token_at(t - 1).is(LEDE_AUX) || a.token_at(t - 1).is_noun());
    bool stands = word.is(LEDE_NOUN) || !led || a.token_at(t - 1).is(LEDE_ADJ);  // "a slide", not "sales slide"
    bool takes = t + 2 < end && one_of(text_at(a, t + 1), {"in", "of"}) && !in_date(a, t + 2) && !word.penn(LEDE_VBG);
    if (takes && stands) return read.ahead(t + 2);
    bool participle = word.penn(LEDE_VBG) || word.penn(LEDE_VBN) || word.text().ends_with("ing") || (!inner && is_comparative(word.text()));
    bool modifies = (word.is(LEDE_ADJ) || participle) && !led && read.begins_phrase(t + 1);
    if (modifies) return read.ahead(t + 1);
    if (word.is(LEDE_NOUN)) return read.compound(t);
    if (inner && text_at(a, t - 1) == "," && one_of(word.text(), {"up", "down", "higher", "lower"})) return of_level(a, read, t - 1);
    bool takes_object = word.is(LEDE_VERB) && (read.begins_phrase(t + 1) || (t + 1 < end && a.token_at(t + 1).penn(LEDE_PRPS)));
    return takes_object ? measure{} : read.before(t);
}

}  // namespace number_consistency
