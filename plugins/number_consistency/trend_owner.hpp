// Whose trend it is: the places and bodies that are named with a measure or, where none are, those of the sentence around it.
#pragma once

#include "trends.hpp"

namespace number_consistency {

class trend_owner {
    using article = ledelint::article;
    using sentence = ledelint::sentence;
    using token = ledelint::token;
    using entities = std::vector<uint32_t>;

public:
    // `broad`: of such a measure a story has several, so that a place said of one only tells them apart.
    static bool may_be_one(const article& a, const trend& x, const trend& y, bool broad = false) {
        bool both = !x.of.where.empty() && !y.of.where.empty();
        if ((both || broad) && x.of.where != y.of.where) return false;
        if (is_of_group(a, x) != is_of_group(a, y) || opened_by(a, x) != opened_by(a, y)) return false;
        entities of_x = named_with(a, x), of_y = named_with(a, y);
        if (!of_x.empty() && !of_y.empty()) return share(a, of_x, of_y);
        if (of_x.empty()) of_x = in_reach(a, x);
        if (of_y.empty()) of_y = in_reach(a, y);
        return of_x.empty() || of_y.empty() || share(a, of_x, of_y);
    }

private:
    static constexpr uint32_t reach = 40;  // sentences

    // "In the county, traffic deaths rose": the place that opens the sentence, by its noun; names are compared as such.
    static std::string opened_by(const article& a, const trend& t) {
        sentence s = a.sentence_of(t.word);
        uint32_t first = s->first_token;
        if (!one_of(text_at(a, first), {"in", "at", "across"}) || in_date(a, first + 1)) return {};
        for (uint32_t i = first + 1, n = 0; i < t.of.first && n < 6; ++i, ++n)
            if (text_at(a, i) == ",")
                return a.token_at(i - 1).is(LEDE_NOUN) && !in_date(a, i - 1) ? stem(a.token_at(i - 1)) : std::string();
        return {};
    }
    // "Fell among the young"
    static bool is_of_group(const article& a, const trend& t) {
        sentence s = a.sentence_of(t.word);
        uint32_t end = std::min(s->first_token + s->token_count, t.word + 8);
        for (uint32_t i = std::max(t.word + 1, t.of.end); i < end && text_at(a, i) != ","; ++i)
            if (word_at(a, i, "among")) return true;
        return false;
    }

    // Names in the measure itself and, behind the word, in "in Japan".
    static entities named_with(const article& a, const trend& t) {
        entities out = t.of.entities;
        sentence s = a.sentence_of(t.word);
        if (one_of(text_at(a, s->first_token), {"in", "at", "across"}) && s->token_count > 2)
            if (auto body = body_at(a, s->first_token + 1)) out.push_back((*body)->entity);
        uint32_t end = s->first_token + s->token_count;
        for (uint32_t i = t.word + 1; i + 1 < std::min(end, t.word + 12); ++i) {
            token at = a.token_at(i);
            if (at.is_verb() || (at.is(LEDE_PUNCT) && at.text() != "(" && at.text() != "-")) break;
            if (!one_of(at.text(), {"in", "at", "across", "for", "to", "from"})) continue;
            uint32_t n = i + (a.token_at(i + 1).is(LEDE_DET) ? 2 : 1);
            if (auto body = n < end ? body_at(a, n) : std::nullopt) out.push_back((*body)->entity);
        }
        return out;
    }
    // All bodies of its sentence or, where that has none, of the nearest one before it in the paragraph.
    static entities in_reach(const article& a, const trend& t) {
        sentence s = a.sentence_of(t.word);
        entities out = bodies(a, s);
        const uint32_t head = a.block_of(s)->first_sentence, farthest = s.index() > head + reach ? s.index() - reach : head;
        for (uint32_t i = s.index(); out.empty() && i > farthest; --i) out = bodies(a, a.sentences()[i - 1]);
        return out;
    }
    static entities bodies(const article& a, const sentence& s) {
        entities out;
        for (auto n : a.names_in(s->span))
            if (body_at(a, n->first_token)) out.push_back(n->entity);
        return out;
    }
    static bool share(const article& a, const entities& x, const entities& y) {
        for (uint32_t i : x)
            for (uint32_t j : y)
                if (i == j || is_same_name(a, i, j)) return true;
        return false;
    }
    // "Hino" and "Hino Motors".
    static bool is_same_name(const article& a, uint32_t i, uint32_t j) {
        std::string_view x = a.entities()[i].canonical(), y = a.entities()[j].canonical();
        return x.substr(0, x.find(' ')) == y.substr(0, y.find(' '));
    }
};

}  // namespace number_consistency
