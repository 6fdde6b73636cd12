// Who says each quotation.
//
// First its own sentence is read. What stands there without other words takes its speaker from the paragraph: from a lead-in, from
// the quotation before it (a paragraph has one speaker nearly always), from a credit line, from the quotation behind it; and then
// from the paragraph before. Spans name the mention that the cue governs; who that is, is asked last.
#include "attribution_reader.hpp"
#include "attribution_speaker.hpp"
#include "quotation_ends.hpp"
#include "quotation_kind.hpp"
#include "stages.hpp"

#include <algorithm>

namespace ledelint::analysis {
namespace {

class attributor {
public:
    attributor(annotations& a, const lexicon_set& l) : a_(a), reader_(a, l), speakers_(a), read_(a.quotations.size()) {}

    void run() {
        for (lede_quotation& q : a_.quotations) q.sentence = a_.tokens[q.first_token].sentence;
        for (uint32_t i = 0; i < a_.quotations.size(); ++i)
            if (speaks(i)) read_[i] = own(i);
        for (uint32_t i = 0; i < a_.quotations.size(); ++i)
            if (speaks(i) && !read_[i]) read_[i] = borrowed(i);
        for (uint32_t i = uint32_t(a_.quotations.size()); i-- > 0;)
            if (speaks(i) && !read_[i]) read_[i] = from_behind(i);
        for (uint32_t i = 0; i < a_.quotations.size(); ++i)
            if (speaks(i) && !read_[i]) read_[i] = from_paragraph_before(i);
        for (uint32_t i = 0; i < a_.quotations.size(); ++i) write(i);
        join_pieces();
    }

private:
    const lede_quotation& quotation(uint32_t i) const { return a_.quotations[i]; }
    bool speaks(uint32_t i) const { return !(quotation(i).flags & LEDE_UNOPENED) && quotation(i).parent == LEDE_NONE; }
    uint32_t end_of(uint32_t i) const { return quotation(i).first_token + quotation(i).token_count; }
    const lede_block& block_of(uint32_t i) const { return a_.blocks[quotation(i).block]; }
    uint32_t block_end(uint32_t i) const { return block_of(i).first_token + block_of(i).token_count; }

    // The quotation before or behind in the same block; NONE.
    uint32_t neighbour(uint32_t i, int step) const {
        for (uint32_t j = i + uint32_t(step); j < a_.quotations.size() && quotation(j).block == quotation(i).block; j += uint32_t(step))
            if (speaks(j)) return j;
        return LEDE_NONE;
    }

    uint32_t first_of_block(uint32_t block) const {
        auto at = std::lower_bound(a_.quotations.begin(), a_.quotations.end(), block, [](const lede_quotation& q, uint32_t b) { return q.block < b; });
        return uint32_t(at - a_.quotations.begin());
    }

    std::optional<attribution> own(uint32_t i) const {
        if (auto found = reader_.beside(quotation(i))) return found;
        if (end_of(i) < block_end(i))
            if (auto found = reader_.credit(end_of(i), block_end(i))) return found;
        uint32_t next = quotation(i).block + 1;
        if (end_of(i) != block_end(i) || next >= a_.blocks.size()) return std::nullopt;
        if (auto found = reader_.credit(a_.blocks[next])) return found;
        return reader_.credit(a_.blocks[next].first_token, a_.blocks[next].first_token + a_.blocks[next].token_count);
    }

    static std::optional<attribution> carried(const std::optional<attribution>& from) {
        if (!from) return std::nullopt;
        return attribution{from->speaker, LEDE_NONE, LEDE_NONE, LEDE_CUE_CARRIED};
    }

    // From what stands before it in its paragraph.
    std::optional<attribution> borrowed(uint32_t i) const {
        uint32_t before = neighbour(i, -1);
        const lede_sentence& s = a_.sentences[quotation(i).sentence];
        uint32_t from = before == LEDE_NONE ? block_of(i).first_token : end_of(before);
        if (s.first_token > from) {
            uint32_t number = a_.tokens[s.first_token - 1].sentence;
            uint32_t first = std::max(a_.sentences[number].first_token, from);
            bool own_sentence = a_.sentences[number].first_token >= from;
            if (own_sentence)
                if (auto found = reader_.in_sentence(first, s.first_token)) return before == LEDE_NONE || found->cue != LEDE_NONE ? found : carried(read_[before]);
        }
        return before == LEDE_NONE ? std::nullopt : carried(read_[before]);
    }

    std::optional<attribution> from_behind(uint32_t i) const {
        uint32_t behind = neighbour(i, 1);
        return behind == LEDE_NONE ? std::nullopt : carried(read_[behind]);
    }

    std::optional<attribution> from_paragraph_before(uint32_t i) const {
        uint32_t b = quotation(i).block;
        if (uint32_t before = neighbour(i, -1); before != LEDE_NONE && read_[before]) return carried(read_[before]);
        if (b == 0 || a_.blocks[b - 1].role == LEDE_HEADLINE) return std::nullopt;
        const lede_block& previous = a_.blocks[b - 1];
        if (!previous.token_count) return std::nullopt;
        uint32_t last = LEDE_NONE;
        for (uint32_t j = first_of_block(b); j-- > 0 && quotation(j).block + 1 == b;)
            if (speaks(j)) { last = j; break; }
        const lede_sentence& s = a_.sentences[previous.first_sentence + previous.sentence_count - 1];
        bool colon = a_.word(s.first_token + s.token_count - 1) == ":";
        if (!colon && last != LEDE_NONE && read_[last]) return carried(read_[last]);
        return reader_.in_sentence(s.first_token, s.first_token + s.token_count);
    }

    lede_span span_of(uint32_t first, uint32_t last) const { return {a_.tokens[first].span.begin, a_.tokens[last].span.end}; }

    void write(uint32_t i) {
        if (!read_[i]) return;
        const attribution& found = *read_[i];
        lede_quotation& q = a_.quotations[i];
        q.speaker = whole_names(span_of(found.speaker.first, found.speaker.last));
        q.cue_kind = found.kind;
        q.attribution = q.speaker;
        identity who = speakers_.of(found.speaker);
        q.speaker_name = who.name;
        q.entity = who.entity;
        if (found.cue == LEDE_NONE) return;
        q.cue = span_of(found.cue, found.cue_last);
        q.attribution = {std::min(q.cue.begin, q.speaker.begin), std::max(q.cue.end, q.speaker.end)};
    }

    // A name that begins in the phrase is the speaker's to its end, whatever the tags of its words: "said Ole Brand".
    lede_span whole_names(lede_span phrase) const {
        auto behind = std::partition_point(a_.names.begin(), a_.names.end(), [phrase](const lede_name& n) { return n.span.begin < phrase.end; });
        if (behind == a_.names.begin() || std::prev(behind)->span.begin < phrase.begin) return phrase;
        return {phrase.begin, std::max(phrase.end, std::prev(behind)->span.end)};
    }

    // "X," he said, "Y": two pieces of one.
    void join_pieces() {
        for (uint32_t i = 0; i < a_.quotations.size(); ++i) {
            uint32_t before = speaks(i) ? neighbour(i, -1) : LEDE_NONE;
            if (before == LEDE_NONE || !read_[i] || !read_[before]) continue;
            bool shared = read_[i]->cue != LEDE_NONE && read_[i]->cue == read_[before]->cue && read_[i]->cue > quotation(before).first_token;
            if (shared && a_.word(quotation(i).first_token - 1) == ",") a_.quotations[i].group = quotation(before).group;
        }
    }

    annotations& a_;
    attribution_reader reader_;
    speaker_finder speakers_;
    std::vector<std::optional<attribution>> read_;  // by quotation
};

}  // namespace

void attribute_quotations(annotations& a, const lexicon_set& lexicons) {
    if (a.quotations.empty()) return;
    end_at_attributions(a, lexicons);
    attributor(a, lexicons).run();
    classify_quotations(a);
}

}  // namespace ledelint::analysis
