// Marks into quotations: pairs within a block, then the paragraphs of one quotation joined.
//
// A stack of open marks, as the marks come. Marks that face one way by their shape are believed; straight ones face the way their
// white space tells, and where that tells nothing they close what is open. A double mark without its partner stays in the article as
// OPEN_ENDED or UNOPENED; a single one is taken for an apostrophe, unless it opens the block. Linear: each mark is pushed and
// popped once.
#include "quote_shapes.hpp"
#include "stages.hpp"

#include <algorithm>
#include <vector>

namespace ledelint::analysis {
namespace {

using enum mark_family;

class pairing {
public:
    explicit pairing(annotations& a) : a_(a) {}

    void block(uint32_t number) {
        number_ = number;
        const lede_block& b = a_.blocks[number];
        first_ = b.first_token;
        end_ = b.first_token + b.token_count;
        base_ = uint32_t(a_.quotations.size());
        marks_.clear();
        find_quote_marks(a_, first_, end_, marks_);
        if (marks_.empty()) return;
        look_ahead();
        open_.clear();
        closed_.clear();
        doubles_open_ = 0;
        for (std::size_t i = 0; i < marks_.size(); ++i) take(i);
        finish();
    }

private:
    // From the end: whether a single mark that can close comes before the next that opens, and how the next double mark faces.
    void look_ahead() {
        single_closes_later_.assign(marks_.size(), false);
        double_opens_next_.assign(marks_.size(), true);
        bool closes = false, opens = true;
        for (std::size_t i = marks_.size(); i-- > 0;) {
            single_closes_later_[i] = closes;
            double_opens_next_[i] = opens;
            const quote_mark& m = marks_[i];
            if (m.single) closes = !shaped_to_open(m) && (closes || (m.after_stop && m.free_after) || !m.after_s);
            else opens = shaped_to_open(m);
        }
    }
    static bool shaped_to_open(const quote_mark& m) {
        return m.family == opening || (m.family == straight && m.free_before && !m.free_after);
    }

    void take(std::size_t i) {
        const quote_mark& m = marks_[i];
        if (m.single) take_single(i);
        else if (m.family == opening) take_facing(m, m.free_after && (!m.free_before || double_open()));
        else if (m.family == closing && !double_open() && m.after_digit && is_short(m)) return;  // 12”
        else if (m.family == closing) take_facing(m, double_open() || (m.free_after && m.token != first_));
        else take_straight(i);
    }
    void take_facing(const quote_mark& m, bool closes) {
        if (!closes) open(m);
        else if (!close_double(m)) unopened(m);
    }

    void take_straight(std::size_t i) {
        const quote_mark& m = marks_[i];
        bool shaped_to_close = !m.free_before && m.free_after;
        if (m.after_digit && m.free_after && (!double_open() || (!double_opens_next_[i] && !at_end(m)))) return;  // inches, seconds
        if (shaped_to_open(m)) return open(m);
        if (close_double(m)) return;
        if (shaped_to_close) unopened(m);
        else open(m);
    }
    bool is_short(const quote_mark& m) const { return a_.word(m.token - 1).size() <= 3; }
    bool at_end(const quote_mark& m) const { return m.token + 1 == end_; }

    void take_single(std::size_t i) {
        const quote_mark& m = marks_[i];
        if (!open_.empty() && top().single && !shaped_to_open(m)) {
            bool possessive = m.after_s && !m.after_stop && m.before_word && single_closes_later_[i];
            if (m.free_after && !m.free_before && !possessive) return close_top(m);
            if (m.family != closing && m.free_before && m.free_after) return close_top(m);
            return;
        }
        if ((shaped_to_open(m) || is_turned(m)) && !is_elision(a_, m.token, end_)) return open(m);
        if (!m.free_before && m.free_after && !double_open() && follows_stop(a_, m.token)) unopened(m);  // no apostrophe follows a stop
    }

    // ’It is over,’ she said
    bool is_turned(const quote_mark& m) const {
        bool glued = m.family == closing && m.token == first_ && m.before_word && !m.free_after;
        return glued && (a_.tokens[m.token + 1].flags & LEDE_CAPITALISED);
    }

    struct entry {
        uint32_t quotation;
        bool single;
    };
    const entry& top() const { return open_.back(); }
    bool double_open() const { return doubles_open_ > 0; }

    void open(const quote_mark& m) {
        lede_quotation q{};
        lede_span mark = a_.tokens[m.token].span;
        q.span = {mark.begin, mark.end};
        q.inner = {mark.end, mark.end};
        q.flags = (m.single ? uint32_t(LEDE_SINGLE_MARKS) : 0u) | (m.family == straight ? uint32_t(LEDE_STRAIGHT_MARKS) : 0u);
        q.parent = open_.empty() ? LEDE_NONE : top().quotation;
        add(q, m);
        open_.push_back({uint32_t(a_.quotations.size() - 1), m.single});
        doubles_open_ += !m.single;
    }
    void unopened(const quote_mark& m) {
        lede_quotation q{};
        lede_span mark = a_.tokens[m.token].span;
        q.span = mark;
        q.inner = {mark.begin, mark.begin};
        q.flags = LEDE_UNOPENED | (m.family == straight ? uint32_t(LEDE_STRAIGHT_MARKS) : 0u);
        q.parent = LEDE_NONE;
        add(q, m);
        a_.quotations.back().token_count = 1;
        closed_.back() = true;
    }
    void add(lede_quotation& q, const quote_mark& m) {
        q.speaker = q.cue = q.attribution = {q.span.begin, q.span.begin};
        q.block = number_;
        q.entity = q.speaker_name = q.sentence = LEDE_NONE;
        q.first_token = m.token;
        if (a_.blocks[number_].role == LEDE_BLOCK_QUOTE) q.flags |= LEDE_IN_BLOCK_QUOTE;
        a_.quotations.push_back(q);
        closed_.push_back(false);
    }

    void close_top(const quote_mark& m) {
        lede_quotation& q = a_.quotations[top().quotation];
        q.span.end = a_.tokens[m.token].span.end;
        q.inner.end = a_.tokens[m.token].span.begin;
        q.token_count = m.token + 1 - q.first_token;
        closed_[top().quotation - base_] = true;
        drop_top();
    }
    void drop_top() {
        doubles_open_ -= !top().single;
        open_.pop_back();
    }
    // Closes the innermost double mark; single ones inside it that are still open were apostrophes.
    bool close_double(const quote_mark& m) {
        if (!double_open()) return false;
        while (top().single) drop_top();
        close_top(m);
        return true;
    }

    void finish();
    bool next_block_opens() const;
    void end_unclosed(bool goes_on);
    void lift_from_unclosed();
    bool is_apostrophe(const lede_quotation&) const;
    void drop_apostrophes();
    void join_paragraphs();
    void mark_tokens() const;
    uint32_t size() const { return uint32_t(a_.quotations.size()); }
    bool unclosed(uint32_t i) const { return !closed_[i - base_]; }

    annotations& a_;
    uint32_t number_ = 0, first_ = 0, end_ = 0, base_ = 0;
    uint32_t doubles_open_ = 0;
    std::vector<quote_mark> marks_;
    std::vector<bool> single_closes_later_, double_opens_next_;
    std::vector<entry> open_;
    std::vector<bool> closed_;  // of the block's quotations, by index less base_
    uint32_t running_ = LEDE_NONE, running_block_ = LEDE_NONE;  // a quotation that is open at the end of that block
};

void pairing::finish() {
    if (!open_.empty()) {
        bool goes_on = next_block_opens();
        end_unclosed(goes_on);
        lift_from_unclosed();
        drop_apostrophes();
    }
    join_paragraphs();
    mark_tokens();
}

// The next paragraph begins with an opening mark: so a quotation runs over paragraphs.
bool pairing::next_block_opens() const {
    if (number_ + 1 >= a_.blocks.size()) return false;
    const lede_block& next = a_.blocks[number_ + 1];
    if (next.role != a_.blocks[number_].role || !next.token_count) return false;
    std::vector<quote_mark> head;
    find_quote_marks(a_, next.first_token, std::min(next.first_token + 1, next.first_token + next.token_count), head);
    return !head.empty() && head[0].family != closing;
}

// What is open at the block's end: a double mark reaches to the next one that opens inside it, for there its own partner is
// missing, or to the block's end. In a quotation that goes on in the next paragraph, marks in mid clause are nested; one that opens
// behind a stop is the quotation's next piece.
void pairing::end_unclosed(bool goes_on) {
    std::vector<uint32_t> stop(size() - base_, end_);
    for (uint32_t i = size(); i-- > base_;) {
        const lede_quotation& q = a_.quotations[i];
        if (q.flags & LEDE_SINGLE_MARKS || q.parent == LEDE_NONE) continue;
        bool nested = goes_on && q.parent == open_[0].quotation && !follows_stop(a_, q.first_token);
        if (!nested) stop[q.parent - base_] = q.first_token;
    }
    for (uint32_t i = base_; i < size(); ++i) {
        if (!unclosed(i)) continue;
        lede_quotation& q = a_.quotations[i];
        q.flags |= LEDE_OPEN_ENDED;
        q.token_count = std::max(stop[i - base_], q.first_token + 1) - q.first_token;
        q.span.end = q.inner.end = a_.tokens[q.first_token + q.token_count - 1].span.end;
        if (q.token_count == 1) q.inner.end = q.inner.begin;
    }
}

void pairing::lift_from_unclosed() {
    for (uint32_t i = base_; i < size(); ++i) {
        uint32_t& parent = a_.quotations[i].parent;
        if (parent == LEDE_NONE || !unclosed(parent)) continue;
        const lede_quotation& p = a_.quotations[parent];
        bool apostrophe = p.flags & LEDE_SINGLE_MARKS;
        if (apostrophe || a_.quotations[i].first_token >= p.first_token + p.token_count) parent = p.parent;
    }
}

// A single mark that nothing closes is an apostrophe, unless it stands where speech begins: behind a stop or at the block's head, and
// before a capital; or it is one that only opens, at the block's head.
bool pairing::is_apostrophe(const lede_quotation& q) const {
    if (!(q.flags & LEDE_SINGLE_MARKS)) return false;
    uint32_t next = q.first_token + 1;
    if (q.first_token == first_ && !(q.flags & LEDE_STRAIGHT_MARKS)) return false;
    bool at_start = q.first_token == first_ || follows_stop(a_, q.first_token);
    return q.parent != LEDE_NONE || !at_start || next >= end_ || !(a_.tokens[next].flags & LEDE_CAPITALISED);
}

void pairing::drop_apostrophes() {
    std::vector<uint32_t> moved(size() - base_, LEDE_NONE);
    uint32_t kept = base_;
    for (uint32_t i = base_; i < size(); ++i) {
        lede_quotation& q = a_.quotations[i];
        if (unclosed(i) && is_apostrophe(q)) continue;
        if (q.parent != LEDE_NONE) q.parent = moved[q.parent - base_];
        moved[i - base_] = kept;
        closed_[kept - base_] = closed_[i - base_];
        a_.quotations[kept++] = q;
    }
    a_.quotations.resize(kept);
}

void pairing::join_paragraphs() {
    for (uint32_t i = base_; i < size(); ++i) {
        a_.quotations[i].group = i;
        if (a_.quotations[i].parent != LEDE_NONE) a_.quotations[i].flags |= LEDE_NESTED;
    }
    if (base_ == size()) return;
    lede_quotation& head = a_.quotations[base_];
    if (running_ != LEDE_NONE && running_block_ + 1 == number_ && head.first_token == first_ && !(head.flags & LEDE_UNOPENED)) {
        head.flags |= LEDE_CONTINUED;
        head.group = a_.quotations[running_].group;
    }
    running_ = LEDE_NONE;
    for (uint32_t i = base_; i < size(); ++i)
        if (unclosed(i) && a_.quotations[i].first_token + a_.quotations[i].token_count == end_) { running_ = i; break; }
    running_block_ = number_;
}

void pairing::mark_tokens() const {
    for (uint32_t i = base_; i < size(); ++i) {
        const lede_quotation& q = a_.quotations[i];
        if (q.parent != LEDE_NONE) continue;
        uint32_t stop = q.first_token + q.token_count - (q.inner.end < q.span.end ? 1 : 0);
        for (uint32_t t = q.first_token + 1; t < stop; ++t) a_.tokens[t].flags |= LEDE_QUOTED;
    }
}

}  // namespace

void pair_quotation_marks(annotations& a) {
    pairing p(a);
    for (uint32_t b = 0; b < a.blocks.size(); ++b) p.block(b);
}

}  // namespace ledelint::analysis
