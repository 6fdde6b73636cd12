// Sentences: a block's tokens, cut after . ? ! and what closes with them. The abbreviations' points are in their words by now, so
// what is left to decide is whether an abbreviation ends a sentence too, and what a closing quotation mark does.
#include "sentences.hpp"

#include "abbreviations.hpp"
#include "characters.hpp"
#include "stages.hpp"
#include "words.hpp"

namespace ledelint::analysis {
namespace {

bool is_stop(std::string_view w) {
    char c = w[0];
    if (c == '.' || c == '!' || c == '?') return w.find_first_not_of(".!?") == std::string_view::npos;
    return w == "\u2026" || w == "\u3002";
}

bool is_closer(std::string_view w) {
    return w == "\"" || w == "'" || w == "''" || w == "\u201d" || w == "\u2019" || w == "\u2019\u2019" || w == ")" || w == "]" || w == "\u00bb";
}

bool is_opener(std::string_view w) {
    return w == "\"" || w == "'" || w == "``" || w == "\u201c" || w == "\u2018" || w == "(" || w == "[" || w == "\u00ab";
}

// Words that begin a sentence and no name: after "Inc." or "p.m." they tell a new one.
bool opens_sentence(uint64_t key) {
    static const word_table<bool> words{{"the a an he she it they we i you this that these those there in on at but and or so if when while "
                                         "after before although though however as for from with by his her its their our my no not most many "
                                         "some several all both one two what who why how where under since during between among last next "
                                         "yet still then now also another other each every", true}};
    return words.has(key);
}

class splitter {
public:
    explicit splitter(annotations& a) : a_(a) { mark_quoted(); }

    void block(uint32_t number) {
        lede_block& b = a_.blocks[number];
        b.first_sentence = uint32_t(a_.sentences.size());
        uint32_t end = b.first_token + b.token_count;
        for (uint32_t first = b.first_token; first < end;) {
            uint32_t last = next_mark(first, end);
            while (last < end && !ends_after(last, first, end)) last = next_mark(last + 1, end);
            uint32_t stop = last < end ? after_closers(last, end) : end;
            close(number, first, stop);
            first = stop;
        }
        b.sentence_count = uint32_t(a_.sentences.size()) - b.first_sentence;
    }

private:
    std::string_view word(uint32_t i) const { return a_.word(i); }
    bool glued(uint32_t i) const { return !(a_.tokens[i].flags & LEDE_SPACE_BEFORE); }

    void mark_quoted() {
        closes_.assign(a_.tokens.size(), false);
        for (const lede_quotation& q : a_.quotations)
            if (!(q.flags & LEDE_OPEN_ENDED) && q.token_count) closes_[q.first_token + q.token_count - 1] = true;
    }

    // One past the marks that close with the stop at `i`.
    uint32_t after_closers(uint32_t i, uint32_t end) const {
        uint32_t j = i + 1;
        while (j < end && (is_stop(word(j)) || (is_closer(word(j)) && (glued(j) || closes_[j])))) ++j;
        return j;
    }

    bool capital(uint32_t i) const { return a_.tokens[i].flags & LEDE_CAPITALISED; }

    // What follows the stop looks like a beginning: a capital, a figure, an opening mark, a dash or a bullet.
    bool begins(uint32_t i) const {
        std::string_view w = word(i);
        if (capital(i) || (a_.tokens[i].flags & LEDE_HAS_DIGIT)) return true;
        return is_opener(w) || w == "-" || w == "\u2022" || w == "\u2013" || w == "\u2014" || w == "$" || w == "\u00a3" || w == "#" ||
               w[0] == '@' || uint8_t(w[0]) >= 0x80;
    }

    // The next token that does not end in a letter: a stop ends in a mark.
    uint32_t next_mark(uint32_t i, uint32_t end) const {
        const char* text = a_.text.data();
        const lede_token* tokens = a_.tokens.data();
        while (i < end && is_ascii_letter(text[tokens[i].span.end - 1])) ++i;
        return i;
    }

    bool ends_after(uint32_t i, uint32_t first, uint32_t end) const {
        std::string_view w = word(i);
        if (w.size() > 1 && w.back() == '.' && w[0] != '.') return abbreviation_ends(i, end);
        if (!is_stop(w)) return false;
        uint32_t next = after_closers(i, end);
        if (next >= end) return true;
        if (next == i + 1 && glued(next)) return w[0] == '.' && w.size() == 1 && capital(next) && i > first;  // "left.The"
        bool quoted = next > i + 1 && is_closer(word(next - 1));
        if (w[0] == '.' && w.size() == 1 && i == first + 1 && (a_.tokens[first].flags & LEDE_HAS_DIGIT)) return false;  // "1. Open"
        if (quoted && continues_after_quotation(next, w)) return false;
        if (w.size() > 2 || w == "\u2026") return capital(next) || is_opener(word(next));  // an ellipsis
        if (w[0] != '.') return begins(next) && !(quoted && !capital(next) && !is_opener(word(next)));
        return begins(next);
    }

    // “Why?” he asked; “Stop!” Ito said: the sentence goes on when a cue follows in small letters, or a name with a cue verb behind.
    bool continues_after_quotation(uint32_t next, std::string_view stop) const {
        if (!capital(next) && !is_opener(word(next)) && !(a_.tokens[next].flags & LEDE_HAS_DIGIT)) return true;
        if (stop[0] == '.') return false;
        for (uint32_t i = next; i < a_.tokens.size() && i < next + 4; ++i)
            if (is_cue(a_.keys[i])) return true;
            else if (!capital(i)) return false;
        return false;
    }
    static bool is_cue(uint64_t key) {
        static const word_table<bool> words{{"said says asked asks told tells added adds shouted cried wrote replied", true}};
        return words.has(key);
    }

    bool abbreviation_ends(uint32_t i, uint32_t end) const {
        uint32_t next = after_closers(i, end);
        if (next >= end) return true;
        std::string_view w = word(i);
        const abbreviation* kind = find_abbreviation(a_.keys[i]);
        if (w == "...." || !begins(next)) return false;
        if (next > i + 1) return capital(next) && opens_sentence(a_.keys[next]);  // "Inc.)" and the like
        if (!kind) return initials_end(i, next);
        switch (*kind) {
            case abbreviation::title: case abbreviation::number: return false;
            case abbreviation::month: return capital(next) && opens_sentence(a_.keys[next]);
            case abbreviation::place: return capital(next) && opens_sentence(a_.keys[next]) && i > 0 && capital(i - 1);
            case abbreviation::clock: return capital(next) && !is_zone_or_day(next) && !names_zone(next, end);
            case abbreviation::latin: return (w == "etc." || w == "al.") && capital(next);
            default: return capital(next) && opens_sentence(a_.keys[next]);
        }
    }
    // "J. K. Ruiz" and "the U.S. Senate" go on; "in the U.S. He said" does not.
    bool initials_end(uint32_t i, uint32_t next) const {
        if (!capital(next)) return is_opener(word(next)) && word(i).size() > 2;
        return opens_sentence(a_.keys[next]) && !(word(i).size() == 2 && word(next).size() <= 2);
    }
    bool is_zone_or_day(uint32_t i) const {
        static const word_table<bool> words{{"monday tuesday wednesday thursday friday saturday sunday et est edt ct cst cdt pt pst pdt mt gmt bst "
                                             "mst mdt cet cest utc aedt nzst nzdt hkt sgt msk eastern central pacific mountain greenwich local ist jst aest january february "
                                             "march april may june july august september october november december", true}};
        return words.has(a_.keys[i]) || word(i).back() == '.';
    }

    // "At 3 p.m. UK time", "7 p.m. Hong Kong time": but "at 3 p.m. This time".
    bool names_zone(uint32_t i, uint32_t end) const {
        if (opens_sentence(a_.keys[i])) return false;
        for (uint32_t n = i + 1; n < end && n <= i + 2; ++n)
            if (a_.keys[n] == literal_key("time")) return true;
        return false;
    }

    void close(uint32_t block, uint32_t first, uint32_t stop) {
        uint32_t number = uint32_t(a_.sentences.size());
        for (uint32_t i = first; i < stop; ++i) a_.tokens[i].sentence = number;
        a_.tokens[first].flags |= LEDE_SENTENCE_FIRST;
        a_.sentences.push_back({{a_.tokens[first].span.begin, a_.tokens[stop - 1].span.end}, block, first, stop - first,
                                sentence_flags(a_, first, stop)});
    }

    annotations& a_;
    std::vector<bool> closes_;
};

}  // namespace

// The first word is capitalised in any sentence: "Analysts at Halden and Norvik refused" is no title.
uint32_t sentence_flags(const annotations& a, uint32_t first, uint32_t stop) {
    uint32_t words = 0, capitals = 0, all = 0, opener = 0;
    for (uint32_t i = first; i < stop; ++i) {
        const lede_token& t = a.tokens[i];
        if (t.span.end - t.span.begin < 4) continue;  // "of", "the", figures and marks tell nothing
        ++words;
        capitals += (t.flags & LEDE_CAPITALISED) != 0;
        all += (t.flags & LEDE_ALL_CAPITALS) != 0;
        opener += i == first && (t.flags & LEDE_CAPITALISED);
    }
    return (words >= 3 && (capitals - opener) * 10 >= (words - opener) * 7 ? uint32_t(LEDE_TITLE_CASE) : 0) |
           (words >= 2 && all * 10 >= words * 9 ? uint32_t(LEDE_CAPITALS) : 0);
}

void split_sentences(annotations& a) {
    a.sentences.reserve(a.tokens.size() / 16);
    splitter s(a);
    for (uint32_t b = 0; b < a.blocks.size(); ++b) s.block(b);
}

}  // namespace ledelint::analysis
