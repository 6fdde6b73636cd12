// md4c calls back with runs that point into the source, so every run is an exact piece of it; entities and breaks are the
// exceptions. Emphasis marks, link targets and HTML tags never reach the text.
#include "markdown.hpp"

#include "assembly.hpp"
#include "chars.hpp"
#include "decode.hpp"
#include "entities.hpp"
#include "front_matter.hpp"
#include "html.hpp"
#include "roles.hpp"

#include <md4c.h>

#include <algorithm>
#include <new>

namespace ledelint::text {
namespace {

constexpr std::size_t latest_headline = 3;  // blocks before it

class markdown_reader {
public:
    markdown_reader(document& d, assembly& to, stet_list& stets) : d_(d), to_(to), html_(to, stets, d.notices) {}

    // False: the source repeats long link targets over and over.
    bool read(std::string_view body);
    bool within_limit() const;

private:
    struct run { MD_TEXTTYPE type; lede_span source; };

    void enter(MD_BLOCKTYPE, void* detail);
    void leave(MD_BLOCKTYPE);
    void span(MD_SPANTYPE, bool entered, void* detail);
    void spend(MD_SPANTYPE, void* detail);
    void text(MD_TEXTTYPE, const char*, std::size_t);
    void place(run);
    void copy_without_notes(lede_span);
    void finish();
    void open_text();
    void open_heading(unsigned level);
    void open_cell();
    void put_pictures();
    void judge_marked_paragraph();
    lede_span span_of(const char* p, std::size_t size) const;
    bool has_headline() const { return std::any_of(d_.blocks.begin(), d_.blocks.end(), [](const lede_block& b) { return b.role == LEDE_HEADLINE; }); }

    document& d_;
    assembly& to_;
    html_reader html_;
    uint32_t quotes_ = 0, lists_ = 0, emphasis_ = 0, strong_ = 0, struck_ = 0, picture_ = 0;
    bool in_html_ = false, first_cell_ = false, first_row_ = false;
    bool plain_seen_ = false;     // a run outside emphasis, in this block
    bool strong_seen_ = false, broken_ = false, picture_seen_ = false;
    bool after_picture_ = false;  // the block before was nothing but a picture
    std::size_t spent_ = 0;       // bytes of link targets and titles, each time they are used
    std::vector<std::vector<run>> pictures_;  // alternative texts and titles, until the block ends
};

lede_span markdown_reader::span_of(const char* p, std::size_t size) const {
    const char* base = to_.source().data();
    if (std::less<>()(p, base) || std::less<>()(base + to_.source().size(), p + size)) return {0, 0};
    const auto at = uint32_t(p - base);
    return {at, at + uint32_t(size)};
}

void markdown_reader::open_text() {
    if (quotes_) to_.open(LEDE_BLOCK_QUOTE, quotes_);
    else if (lists_) to_.open(LEDE_LIST_ITEM, lists_);
    else to_.open(LEDE_PARAGRAPH);
}

void markdown_reader::open_heading(unsigned level) {
    const bool heads = !has_headline() && quotes_ + lists_ == 0 && (d_.blocks.empty() || (level == 1 && d_.blocks.size() <= latest_headline));
    to_.open(heads ? LEDE_HEADLINE : LEDE_HEADING, heads ? 0 : level);
}

void markdown_reader::open_cell() {
    to_.open(LEDE_TABLE, 0, !first_cell_ ? "\t" : first_row_ ? "\n\n" : "\n");
    first_cell_ = first_row_ = false;
}

void markdown_reader::enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
        case MD_BLOCK_QUOTE: finish(); ++quotes_; break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: finish(); ++lists_; break;
        case MD_BLOCK_LI:
        case MD_BLOCK_P: finish(); open_text(); break;
        case MD_BLOCK_H: finish(); open_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level); break;
        case MD_BLOCK_CODE: finish(); to_.open(LEDE_CODE); break;
        case MD_BLOCK_HTML: finish(); in_html_ = true; break;
        case MD_BLOCK_TABLE: finish(); first_row_ = true; break;
        case MD_BLOCK_TR: first_cell_ = true; break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: open_cell(); break;
        default: break;
    }
}

void markdown_reader::leave(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_QUOTE: finish(); --quotes_; break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: finish(); --lists_; break;
        case MD_BLOCK_HTML: finish(); in_html_ = false; break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_LI:
        case MD_BLOCK_P:
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: finish(); break;
        default: break;
    }
}

// A paragraph or line all in italics under a picture is its caption; one all in bold that opens the article is its headline.
void markdown_reader::judge_marked_paragraph() {
    lede_block* b = to_.current();
    if (!b || b->role != LEDE_PARAGRAPH || to_.is_blank() || plain_seen_) return;
    if ((after_picture_ || picture_seen_) && !strong_seen_) b->role = LEDE_CAPTION;
    else if (strong_seen_ && !broken_ && d_.blocks.empty() && !ends_sentence(to_.so_far())) b->role = LEDE_HEADLINE;
}

void markdown_reader::finish() {
    const bool blank = to_.is_blank();
    const bool was_open = to_.is_open();
    judge_marked_paragraph();
    to_.close();
    html_.reset();
    if (was_open && !blank) after_picture_ = false;
    if (picture_seen_ && blank) after_picture_ = true;
    put_pictures();
    picture_ = emphasis_ = strong_ = struck_ = 0;  // no span goes beyond its block
    plain_seen_ = strong_seen_ = broken_ = picture_seen_ = false;
}

void markdown_reader::put_pictures() {
    for (const auto& picture : pictures_) {
        to_.open(LEDE_CAPTION);
        for (const run& r : picture) place(r);
        to_.close();
    }
    pictures_.clear();
}

void markdown_reader::span(MD_SPANTYPE type, bool entered, void* detail) {
    // md4c 0.4 may leave a picture that it has not entered ("![c](d ... \0"): such an end ends nothing.
    auto step = [entered](uint32_t& depth) {
        if (!entered && depth == 0) return false;
        depth += entered ? 1u : ~0u;
        return true;
    };
    switch (type) {
        case MD_SPAN_EM: step(emphasis_); break;
        case MD_SPAN_STRONG: step(strong_); break;
        case MD_SPAN_DEL:
            if (step(struck_)) to_.skip();
            break;
        case MD_SPAN_IMG:
            if (entered && picture_ == 0) pictures_.emplace_back();
            if (!step(picture_)) break;
            picture_seen_ = true;
            if (!entered && picture_ == 0) {
                const MD_ATTRIBUTE& title = static_cast<MD_SPAN_IMG_DETAIL*>(detail)->title;
                // One without references or escapes is a piece of the source; md4c copies the others, and they are left out.
                if (const lede_span at = span_of(title.text, title.size); at.begin < at.end) pictures_.push_back({{MD_TEXT_NORMAL, at}});
                to_.skip();
            }
            break;
        default: break;
    }
}

// md4c reads a reference's target again at each use, which is quadratic for a long one used often: past this it is no article.
bool markdown_reader::within_limit() const {
    constexpr std::size_t uses = 64, least = std::size_t(1) << 20;
    return spent_ <= std::max(least, uses * to_.source().size());
}

void markdown_reader::spend(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_A) spent_ += static_cast<MD_SPAN_A_DETAIL*>(detail)->href.size + static_cast<MD_SPAN_A_DETAIL*>(detail)->title.size;
    if (type == MD_SPAN_IMG) spent_ += static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src.size + static_cast<MD_SPAN_IMG_DETAIL*>(detail)->title.size;
}

void markdown_reader::text(MD_TEXTTYPE type, const char* p, std::size_t size) {
    const run r{type, span_of(p, size)};
    if (type == MD_TEXT_HTML) {
        if (r.source.begin < r.source.end) html_.piece(r.source, in_html_);
        else html_.line_end();
        return;
    }
    if (struck_ || html_.hides_text()) return;
    if (picture_) return pictures_.back().push_back(r);
    if (!to_.is_open()) open_text();
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) broken_ = true;
    else if (strong_) strong_seen_ = true;
    else if (!emphasis_) plain_seen_ = true;
    if (r.source.begin == r.source.end && type == MD_TEXT_CODE && std::string_view(p, size).find_first_not_of(" ") == std::string_view::npos && size > 1)
        return to_.invent({p, size});  // the indent of a code line, tabs made spaces
    place(r);
}

void markdown_reader::place(run r) {
    const bool from_source = r.source.begin < r.source.end;
    if (r.type == MD_TEXT_NULLCHAR) {
        const std::size_t at = to_.source().find('\0', to_.source_end());
        if (at != std::string_view::npos) to_.replace("\uFFFD", {uint32_t(at), uint32_t(at) + 1});
    } else if (!from_source) {
        to_.line_break();
    } else if (r.type == MD_TEXT_ENTITY) {
        const std::string decoded = decode_reference(slice(to_.source(), r.source));
        if (decoded.empty()) to_.copy(r.source);
        else to_.replace(decoded, r.source);
    } else if (r.type == MD_TEXT_NORMAL) {
        copy_without_notes(r.source);
    } else {
        to_.copy(r.source);
    }
}

// "[^1]" is a footnote's mark to most programs, though not to CommonMark.
void markdown_reader::copy_without_notes(lede_span at) {
    constexpr std::size_t longest = 32;
    std::string_view s = slice(to_.source(), at);
    for (std::size_t from = 0, open; (open = s.find("[^", from)) != std::string_view::npos;) {
        const std::size_t close = s.substr(open, longest).find_first_of("] \t");
        if (close == std::string_view::npos || close < 3 || s[open + close] != ']') {
            from = open + 2;
            continue;
        }
        std::size_t end = open + close + 1;
        if (open == 0 && to_.is_blank() && s.substr(end).starts_with(':')) ++end;
        if (open > 0) to_.copy({at.begin, at.begin + uint32_t(open)});
        to_.skip();
        at.begin += uint32_t(end);
        s.remove_prefix(end);
        from = 0;
    }
    if (at.begin < at.end) to_.copy(at);
}

enum verdict : int { go_on = 0, over_limit = 1, no_memory = 2 };

// A callback for md4c, which does not heed every verdict: so each one says it again. An exception must not pass through C code, and memory is all that can run out in here.
template <class F>
int guarded(void* self, F&& call) {
    try {
        markdown_reader& reader = *static_cast<markdown_reader*>(self);
        if (!reader.within_limit()) return over_limit;
        call(reader);
        return go_on;
    } catch (const std::bad_alloc&) {
        return no_memory;
    }
}

bool markdown_reader::read(std::string_view body) {
    using reader = markdown_reader;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE t, void* detail, void* self) { return guarded(self, [&](reader& r) { r.enter(t, detail); }); };
    parser.leave_block = [](MD_BLOCKTYPE t, void*, void* self) { return guarded(self, [&](reader& r) { r.leave(t); }); };
    parser.enter_span = [](MD_SPANTYPE t, void* detail, void* self) { return guarded(self, [&](reader& r) { r.spend(t, detail), r.span(t, true, detail); }); };
    parser.leave_span = [](MD_SPANTYPE t, void* detail, void* self) { return guarded(self, [&](reader& r) { r.span(t, false, detail); }); };
    parser.text = [](MD_TEXTTYPE t, const MD_CHAR* p, MD_SIZE n, void* self) { return guarded(self, [&](reader& r) { r.text(t, p, n); }); };
    const int verdict = md_parse(body.data(), MD_SIZE(body.size()), &parser, this);
    if (verdict != go_on && verdict != over_limit) throw std::bad_alloc();
    return verdict == go_on;
}

// Front matter and first heading often say the same: the heading is then the headline, once.
void drop_repeated_title(document& d) {
    const auto title = std::find_if(d.blocks.begin(), d.blocks.end(), [](const lede_block& b) { return b.role == LEDE_HEADLINE; });
    const auto heading = std::find_if(d.blocks.begin(), d.blocks.end(), [](const lede_block& b) { return b.role == LEDE_HEADING && b.depth == 1; });
    if (title == d.blocks.end() || heading == d.blocks.end() || slice(*d.text, title->span) != slice(*d.text, heading->span)) return;
    heading->role = LEDE_HEADLINE;
    heading->depth = 0;
    d.blocks.erase(title);
}

void put(assembly& to, lede_role role, const front_matter_text& t) {
    to.open(role);
    if (t.verbatim) to.copy(t.source);
    else to.replace(t.value, t.source);
    to.close();
}

}  // namespace

std::optional<problem> read_markdown(document& d, std::string head) {
    const bool titled = !head.empty();
    auto front = read_front_matter(*d.source, d.facts, d.notices);
    if (!front) return front.error();
    assembly to(*d.source, d, std::move(head));
    stet_list stets;
    if (!titled && front->title) put(to, LEDE_HEADLINE, *front->title);
    if (front->standfirst) put(to, LEDE_STANDFIRST, *front->standfirst);
    if (!markdown_reader(d, to, stets).read(std::string_view(*d.source).substr(front->end)))
        return problem{problem::limit, "long link targets are used too many times; remove the links"};
    d.text = std::make_shared<const std::string>(to.take());
    if (!titled && front->title) drop_repeated_title(d);
    recognise_roles(d);
    stets.settle(d);
    return std::nullopt;
}

}  // namespace ledelint::text
