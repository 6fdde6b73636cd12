#include "read.hpp"

#include "chars.hpp"
#include "decode.hpp"
#include "markdown.hpp"
#include "plain.hpp"
#include "roles.hpp"

#include <algorithm>

namespace ledelint::text {
namespace {

constexpr std::string_view part_gap = "\n\n";

struct ending { std::string_view suffix; format is; };
constexpr ending endings[] = {
    {".md", format::markdown}, {".markdown", format::markdown}, {".mdown", format::markdown}, {".txt", format::plain}, {".text", format::plain}};

struct name { std::string_view name; format is; };
constexpr name names[] = {{"text", format::plain}, {"markdown", format::markdown}};

std::optional<problem> refused(std::string_view body, const request& r) {
    std::optional<problem> p = refuse(body);
    if (!p && (p = refuse(r.title))) p->message = "in the title, " + p->message;
    if (!p && body.size() + r.title.size() > size_limit) p = problem{problem::limit, "title and text together are too large"};
    if (p) p->file = r.path;
    return p;
}

// The text begins with the title, when one came beside the body: then it is a copy, and not the source.
std::string begin_with_title(document& d) {
    const auto size = uint32_t(d.title_source.size());
    d.segments.push_back({{0, size}, {0, size}, part::title, true});
    d.blocks.push_back(block_of(trim(d.title_source, {0, size}), LEDE_HEADLINE));
    return d.title_source + std::string(part_gap);
}

void put_plain(document& d, std::string head) {
    outline out;
    read_plain(*d.source, head.empty(), out, d.notices);
    const auto size = uint32_t(d.source->size()), shift = uint32_t(head.size());
    d.segments.push_back({{shift, shift + size}, {0, size}, part::body, true});
    for (lede_block b : out.blocks) {
        b.span.begin += shift;
        b.span.end += shift;
        d.blocks.push_back(b);
    }
    if (shift) d.text = std::make_shared<const std::string>(head + *d.source);
    else d.text = d.source;
    recognise_roles(d);
    out.stets.settle(d, shift);
}

}  // namespace

result<document> read(std::string bytes, const request& r) {
    if (auto p = refused(bytes, r)) return *p;
    document d;
    d.path = r.path;
    d.read_as = r.as.value_or(format_of(r.path).value_or(format::plain));
    d.source = std::make_shared<const std::string>(std::move(bytes));
    std::string head;
    if (!trim(r.title).empty()) {
        d.title_source = r.title;
        head = begin_with_title(d);
    }
    d.facts = r.given;  // what the document says fills the gaps
    if (d.read_as == format::plain) put_plain(d, std::move(head));
    else if (auto p = read_markdown(d, std::move(head))) {
        p->file = r.path;
        return *p;
    }
    return d;
}

std::optional<format> format_of(std::string_view path) {
    for (const ending& e : endings)
        if (path.size() > e.suffix.size() && equals_folded(path.substr(path.size() - e.suffix.size()), e.suffix)) return e.is;
    return std::nullopt;
}

std::optional<format> format_named(std::string_view s) {
    for (const name& n : names)
        if (n.name == s) return n.is;
    return std::nullopt;
}

std::string_view name_of(format f) {
    for (const name& n : names)
        if (n.is == f) return n.name;
    return {};
}
}  // namespace ledelint::text
