#include "roles.hpp"

#include "chars.hpp"
#include "outline.hpp"

#include <algorithm>

namespace ledelint::text {
namespace {

// Words of a line, as a byline is read: a line end, a comma or a bar stands as a word of its own.
class words {
public:
    explicit words(std::string_view s) : rest_(s) {}
    std::string_view next() {
        rest_.remove_prefix(space_before(rest_));
        const std::size_t n = rest_.empty() ? 0 : is_mark(rest_[0]) ? 1 : std::min(rest_.find_first_of(" \t\r\n,;|"), rest_.size());
        const std::string_view w = rest_.substr(0, n);
        rest_.remove_prefix(n);
        return w;
    }

private:
    static bool is_mark(char c) { return c == ',' || c == ';' || c == '|'; }
    std::string_view rest_;
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view w) { return equals_folded(word, w); });
}

bool joins_names(std::string_view w) {
    return is_one_of(w, {"and", "&", "de", "da", "do", "dos", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "bin", "al", "el", "ter", "ten"});
}

bool ends_names(std::string_view w) {
    return is_one_of(w, {",", ";", "|", "-", "\u2013", "\u2014", "\u2022", "\u00B7", "in", "for", "at", "of"});
}

// Time words and openers that stand behind "By" in a sentence or a heading.
bool is_no_name(std::string_view w) {
    return is_one_of(w, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
                         "august", "september", "october", "november", "december", "the", "this", "that", "a", "an", "then", "now", "comparison", "contrast", "law"});
}

bool is_credit(std::string_view s) {
    constexpr std::string_view openers[] = {"(reporting by ", "reporting by ", "(additional reporting by ", "additional reporting by ", "(writing by ", "(editing by ", "editing by "};
    return std::any_of(std::begin(openers), std::end(openers), [&](std::string_view o) { return starts_with_folded(s, o) && starts_upper(s.substr(o.size())); });
}

constexpr std::size_t last_byline_block = 5;

bool may_be_byline(const lede_block& b, std::size_t index) { return b.role == LEDE_PARAGRAPH && index < last_byline_block; }

// A dateline at the head of `b` becomes a block of its own; `b` keeps the rest. `paragraphs`: how many stood before it.
void cut_dateline(document& d, lede_block& b, std::size_t paragraphs, std::vector<lede_block>& read) {
    constexpr std::size_t early = 3;
    const std::string_view s = slice(*d.text, b.span);
    const auto line = dateline_of(s);
    if (!line || (!line->sure && paragraphs >= early)) return;
    if (d.facts.published == LEDE_NO_DAY) d.facts.published = line->day;
    const uint32_t end = b.span.begin + line->size;
    lede_block head = block_of({b.span.begin, end}, LEDE_DATELINE);
    b.span.begin = end + uint32_t(space_before(s.substr(line->size)));
    if (b.span.begin < b.span.end) read.push_back(head);
    else b = head;
}

}  // namespace

bool is_byline(std::string_view s) {
    constexpr std::size_t longest = 120;
    if (s.size() < 6) return false;
    if (is_credit(s)) return s.size() < 4 * longest;
    if (s.size() > longest || !starts_with_folded(s, "by ") || ends_sentence(s)) return false;
    words line(s.substr(3));
    std::size_t names = 0;
    for (std::string_view w = line.next(); !w.empty(); w = line.next()) {
        if (names == 0 && is_no_name(w)) return false;
        if (ends_names(w)) return names >= 2;
        if (joins_names(w)) continue;
        if (!starts_upper(w) || is_no_name(w)) return false;
        ++names;
    }
    return names >= 2 && names <= 8;
}

bool is_caption(std::string_view s) {
    constexpr std::size_t longest = 400;
    constexpr std::string_view labels[] = {"photo:", "photos:", "file photo:", "photo by ", "photograph:", "image:", "caption:", "picture:", "(photo:", "(file photo:"};
    return s.size() <= longest && std::any_of(std::begin(labels), std::end(labels), [&](std::string_view l) { return starts_with_folded(s, l); });
}

void recognise_roles(document& d) {
    std::vector<lede_block> read;
    read.reserve(d.blocks.size() + 1);
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < d.blocks.size(); ++i) {
        lede_block b = d.blocks[i];
        const std::string_view s = slice(*d.text, b.span);
        if (b.role != LEDE_PARAGRAPH) {
            read.push_back(b);
            continue;
        }
        if (is_caption(s)) b.role = LEDE_CAPTION;
        else if (is_byline(s) && (may_be_byline(b, i) || is_credit(s))) b.role = LEDE_BYLINE;
        else cut_dateline(d, b, paragraphs++, read);
        read.push_back(b);
    }
    d.blocks = std::move(read);
}

}  // namespace ledelint::text
