// How the wording of a quotation differs from another printing of it, word by word.
#pragma once

#include "quoted_words.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "quoted_words.hpp"

namespace ledelint {

struct word_changes {
    uint32_t count = 0;
    std::string text;  // "'all' here, 'everyone' there; 'very' only here"

    // `less` beside the part of `more` that it may be, where less.keys[at..] and more.keys[in..] begin a run that they share. Walks
    // outwards from there; none where they are two utterances: more than two changes, or another content word at one end.
    static std::optional<word_changes> between(const article& a, const quoted_words& less, const quoted_words& more, std::size_t at,
                                               std::size_t in) {
        word_changes out;
        std::size_t i = at, j = in;
        while (i < less.size()) {  // to the right
            if (j < more.size() && less.keys[i] == more.keys[j]) {
                ++i;
                ++j;
                continue;
            }
            if (!out.step(a, less, more, i, j, +1)) return std::nullopt;
        }
        i = at;
        j = in;
        while (i > 0) {  // to the left
            if (j > 0 && less.keys[i - 1] == more.keys[j - 1]) {
                --i;
                --j;
                continue;
            }
            if (!out.step(a, less, more, i, j, -1)) return std::nullopt;
        }
        return out;
    }

    // Both begin and end alike, with `shared` words or more in all, and at most `other` words of each in between; none otherwise.
    static std::optional<word_changes> in_the_middle(const article& a, const quoted_words& x, const quoted_words& y, std::size_t other,
                                                     std::size_t shared) {
        std::size_t most_common = std::min(x.size(), y.size()), head = 0, tail = 0;
        while (head < most_common && x.keys[head] == y.keys[head]) ++head;
        while (tail + head < most_common && x.keys[x.size() - 1 - tail] == y.keys[y.size() - 1 - tail]) ++tail;
        std::size_t cut_x = x.size() - head - tail, cut_y = y.size() - head - tail;
        if (head == 0 || tail == 0 || head + tail < shared || cut_x == 0 || cut_y == 0 || std::max(cut_x, cut_y) > other)
            return std::nullopt;
        word_changes out;
        out.count = uint32_t(std::max(cut_x, cut_y));
        out.add("'" + printed(a, x, head, cut_x) + "' becomes '" + printed(a, y, head, cut_y) + "'");
        return out;
    }

private:
    static std::string printed(const article& a, const quoted_words& w, std::size_t first, std::size_t count) {
        return std::string(a.text({a.token_at(w.tokens[first])->span.begin, a.token_at(w.tokens[first + count - 1])->span.end}));
    }
    static constexpr uint32_t most = 2;

    // One change at less[i], more[j] (rightwards) or less[i - 1], more[j - 1] (leftwards): a word for another, one put in, one left out,
    // whichever lets two more words agree behind it.
    bool step(const article& a, const quoted_words& less, const quoted_words& more, std::size_t& i, std::size_t& j, int way) {
        if (++count > most) return false;
        if (agree(less, more, i, j, way, 1, 1)) {
            change(a, less, more, i, j, way);
            return advance(i, j, way, 1, 1);
        }
        if (agree(less, more, i, j, way, 0, 1)) {
            put_in(a, more, j, way, "there");
            return advance(i, j, way, 0, 1);
        }
        if (agree(less, more, i, j, way, 1, 0)) {
            put_in(a, less, i, way, "here");
            return advance(i, j, way, 1, 0);
        }
        bool at_end = (way > 0 ? i + 1 == less.size() : i == 1) && (way > 0 ? j < more.size() : j > 0);
        if (!at_end || is_content(a, less, i, way) || is_content(a, more, j, way)) return false;
        change(a, less, more, i, j, way);
        return advance(i, j, way, 1, 1);
    }
    static bool agree(const quoted_words& x, const quoted_words& y, std::size_t i, std::size_t j, int way, std::size_t di, std::size_t dj) {
        for (std::size_t n = 0; n < 2; ++n) {
            if (n > 0 && (way > 0 ? i + di + n == x.size() : i == di + n)) return true;  // no second word is left
            if (way > 0) {
                if (i + di + n >= x.size() || j + dj + n >= y.size() || x.keys[i + di + n] != y.keys[j + dj + n]) return false;
            } else {
                if (i < di + n + 1 || j < dj + n + 1 || x.keys[i - di - n - 1] != y.keys[j - dj - n - 1]) return false;
            }
        }
        return true;
    }
    static bool advance(std::size_t& i, std::size_t& j, int way, std::size_t di, std::size_t dj) {
        i = way > 0 ? i + di : i - di;
        j = way > 0 ? j + dj : j - dj;
        return true;
    }
    static token word(const article& a, const quoted_words& w, std::size_t i, int way) { return a.token_at(w.tokens[way > 0 ? i : i - 1]); }
    static bool is_content(const article& a, const quoted_words& w, std::size_t i, int way) {
        token t = word(a, w, i, way);
        return t.is_noun() || t.is(LEDE_VERB) || t.is(LEDE_ADJ) || t.is(LEDE_NUM) || t.is(LEDE_ADV);
    }
    void change(const article& a, const quoted_words& x, const quoted_words& y, std::size_t i, std::size_t j, int way) {
        add("'" + std::string(word(a, x, i, way).text()) + "' becomes '" + std::string(word(a, y, j, way).text()) + "'");
    }
    void put_in(const article& a, const quoted_words& w, std::size_t i, int way, std::string_view) {
        add("'" + std::string(word(a, w, i, way).text()) + "' stands in one of them only");
    }
    void add(const std::string& what) { text += (text.empty() ? "" : ", ") + what; }
};

}  // namespace ledelint
