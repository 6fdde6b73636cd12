#include "front_matter.hpp"

#include "calendar.hpp"
#include "chars.hpp"
#include "decode.hpp"
#include "lines.hpp"

#include <algorithm>

namespace ledelint::text {
namespace {

constexpr uint32_t largest = 64 * 1024;  // bytes: more is no front matter

struct language {
    std::string_view open, name;
    std::string_view close, other_close;
    result<std::vector<front_matter_field>> (*read)(std::string_view, lede_span);
};
constexpr language languages[] = {{"---", "YAML", "---", "...", read_yaml}, {"+++", "TOML", "+++", "+++", read_toml}};

// Where a key's value goes. The first key of a row that is there wins.
enum class use : uint8_t { title, standfirst, author, language, locale, genre, published, updated };
struct known_key { std::string_view key; use is; };
constexpr known_key known_keys[] = {
    {"title", use::title}, {"headline", use::title}, {"standfirst", use::standfirst}, {"subtitle", use::standfirst}, {"summary", use::standfirst},
    {"description", use::standfirst}, {"author", use::author}, {"authors", use::author}, {"byline", use::author}, {"language", use::language}, {"lang", use::language},
    {"locale", use::locale}, {"genre", use::genre}, {"published", use::published}, {"date", use::published}, {"updated", use::updated}, {"lastmod", use::updated},
    {"modified", use::updated}, {"last_modified", use::updated}};

std::string* fact_of(metadata& f, use u) {
    switch (u) {
        case use::title: return &f.title;
        case use::author: return &f.author;
        case use::language: return &f.language;
        case use::locale: return &f.locale;
        case use::genre: return &f.genre;
        default: return nullptr;
    }
}

// The line at `at`, its end (a line end excluded), and where the next one begins.
struct line_at { std::string_view text; uint32_t next; };
line_at line_of(std::string_view s, uint32_t at) {
    uint32_t end = at;
    while (end < s.size() && !is_line_end(s[end])) ++end;
    const uint32_t gap = end == s.size() ? 0 : s.substr(end, 2) == "\r\n" ? 2 : 1;
    return {s.substr(at, end - at), end + gap};
}

bool is_fence(std::string_view line, std::string_view fence) { return line.starts_with(fence) && trim(line.substr(fence.size())).empty(); }

// "title: x", "title = x", "# comment", "[table]": the first line of front matter, and not of prose under a rule.
bool begins_fields(std::string_view line) {
    line = trim(line);
    if (line.starts_with('#') || line.starts_with('[')) return true;
    const std::size_t n = std::min(line.find_first_of(":="), line.size());
    if (n == line.size()) return false;
    if (line[n] == ':' && n + 1 < line.size() && line[n + 1] != ' ' && line[n + 1] != '\t') return false;
    return std::count(line.begin(), line.begin() + std::ptrdiff_t(n), ' ') <= 1;
}

struct fenced { const language* in; lede_span inside; uint32_t end; };

std::optional<fenced> find_fences(std::string_view s, uint32_t begin, std::vector<notice>& notices) {
    const line_at first = line_of(s, begin);
    for (const language& l : languages) {
        if (!is_fence(first.text, l.open)) continue;
        if (!begins_fields(line_of(s, first.next).text) && !is_fence(line_of(s, first.next).text, l.close)) return std::nullopt;
        for (uint32_t at = first.next; at < s.size();) {
            const line_at line = line_of(s, at);
            if (is_fence(line.text, l.close) || is_fence(line.text, l.other_close)) return fenced{&l, {first.next, at}, line.next};
            at = line.next;
        }
        notices.push_back({"the front matter has no closing " + std::string(l.close) + " line; it was read as text", {begin, begin + uint32_t(first.text.size())}});
        return std::nullopt;
    }
    return std::nullopt;
}

void take_date(const front_matter_field& f, int32_t& fact, std::vector<notice>& notices) {
    const auto day = f.day != LEDE_NO_DAY ? std::optional(f.day) : parse_date(f.text.value);
    if (!day) return notices.push_back({"the front matter's \"" + f.key + "\" is not a date; write it as 2024-05-14", f.text.source});
    if (fact == LEDE_NO_DAY) fact = *day;
}

void take(const front_matter_field& f, use u, front_matter& out, metadata& facts, std::vector<notice>& notices) {
    if (trim(f.text.value).empty()) return;
    if (u == use::published) return take_date(f, facts.published, notices);
    if (u == use::updated) return take_date(f, facts.updated, notices);
    if (u == use::standfirst && !out.standfirst) out.standfirst = f.text;
    if (u == use::title && !out.title) out.title = f.text;
    if (std::string* fact = fact_of(facts, u); fact && fact->empty()) *fact = f.text.value;
}

}  // namespace

std::string with_line_feeds(std::string_view s) {
    std::string out(s);
    for (std::size_t i = 0; i < out.size(); ++i)
        if (out[i] == '\r' && (i + 1 == out.size() || out[i + 1] != '\n')) out[i] = '\n';
    return out;
}

problem front_matter_problem(std::string_view source, uint32_t at, std::string message) {
    problem p{problem::undecodable, std::move(message)};
    p.offset = at;
    const position where = line_index(source.substr(0, std::min<std::size_t>(source.size(), at))).at(at);
    p.line = where.line;
    p.column = where.utf16;
    return p;
}

result<front_matter> read_front_matter(std::string_view source, metadata& facts, std::vector<notice>& notices) {
    front_matter out;
    out.end = source.starts_with(byte_order_mark) ? uint32_t(byte_order_mark.size()) : 0;
    const auto found = find_fences(source, out.end, notices);
    if (!found) return out;
    if (found->inside.end - found->inside.begin > largest) {
        problem p = front_matter_problem(source, found->inside.begin, "the front matter is larger than 64 KB; is its closing fence missing?");
        p.what = problem::limit;
        return p;
    }
    auto fields = found->in->read(source, found->inside);
    if (!fields) return fields.error();
    out.end = found->end;
    for (const known_key& k : known_keys)
        for (const front_matter_field& f : *fields)
            if (equals_folded(f.key, k.key)) take(f, k.is, out, facts, notices);
    return out;
}

}  // namespace ledelint::text
