#include "fingerprint.hpp"

#include "registry.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <unordered_map>

namespace ledelint::lint {
namespace {

constexpr int context_words = 4;
constexpr uint32_t longest_context = 400;  // bytes on one side

bool is_ascii(std::string_view s) {
    return std::all_of(s.begin(), s.end(), [](char c) { return uint8_t(c) < 0x80; });
}

std::string composed(std::string_view s) {
    utf8proc_uint8_t* out = nullptr;
    auto n = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(s.data()), utf8proc_ssize_t(s.size()), &out,
                          utf8proc_option_t(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(out, std::free);
    return n < 0 ? std::string(s) : std::string(reinterpret_cast<char*>(out), std::size_t(n));
}

struct replacement { std::string_view from, to; };
constexpr replacement plain[] = {{"\u2018", "'"}, {"\u2019", "'"}, {"\u201c", "\""}, {"\u201d", "\""}, {"\u00ab", "\""}, {"\u00bb", "\""},
                                 {"\u2010", "-"}, {"\u2011", "-"}, {"\u00a0", " "}, {"\u202f", " "}, {"\u2009", " "}, {"\u00ad", ""}};

const replacement* plain_form(std::string_view at) {
    auto r = std::find_if(std::begin(plain), std::end(plain), [&](const replacement& p) { return at.starts_with(p.from); });
    return r == std::end(plain) ? nullptr : r;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

void append(std::string& out, char c) {
    if (!is_space(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
}

lede_span block_around(lede_span s, const analysis::annotations& a) {
    auto at = std::partition_point(a.blocks.begin(), a.blocks.end(), [&](const lede_block& b) { return b.span.end <= s.begin; });
    if (at == a.blocks.end() || at->span.begin > s.begin) return s;
    return {at->span.begin, std::max(at->span.end, s.end)};
}

// Up to four words that end at `end`, and that begin at `begin`.
std::string_view words_before(std::string_view text, uint32_t from, uint32_t end) {
    uint32_t i = end;
    for (int words = 0; i > from && end - i < longest_context; --i) {
        if (is_space(text[i - 1]) && i < end && !is_space(text[i]) && ++words == context_words) break;
    }
    return text.substr(i, end - i);
}
std::string_view words_after(std::string_view text, uint32_t begin, uint32_t to) {
    uint32_t i = begin;
    for (int words = 0; i < to && i - begin < longest_context; ++i) {
        if (is_space(text[i]) && i > begin && !is_space(text[i - 1]) && ++words == context_words) break;
    }
    return text.substr(begin, i - begin);
}

std::string trimmed(std::string s) {
    if (!s.empty() && s.back() == ' ') s.pop_back();
    return s;
}

std::string identity(const finding& f, const analysis::annotations& a, std::string_view source) {
    if (f.source) return fmt::format("{}\n{}", f.rule->id, normalised(source.substr(f.source->begin, f.source->end - f.source->begin)));
    lede_span block = block_around(f.span, a);
    return fmt::format("{}\n{}\n{}\n{}", f.rule->id, normalised(words_before(a.text, block.begin, f.span.begin)), normalised(a.of(f.span)),
                       normalised(words_after(a.text, f.span.end, block.end)));
}

}  // namespace

std::string normalised(std::string_view s) {
    std::string held;
    if (!is_ascii(s)) s = held = composed(s);
    std::string out;
    out.reserve(s.size());
    for (std::size_t i = 0; i < s.size();) {
        const replacement* r = uint8_t(s[i]) < 0x80 ? nullptr : plain_form(s.substr(i));
        if (!r) { append(out, s[i++]); continue; }
        for (char c : r->to) append(out, c);
        i += r->from.size();
    }
    return trimmed(std::move(out));
}

void set_fingerprints(std::vector<finding>& findings, const analysis::annotations& a, std::string_view source) {
    std::unordered_map<std::string, uint32_t> seen;
    for (finding& f : findings) {
        std::string id = identity(f, a, source);
        id += fmt::format("\n{}", seen[id]++);
        XXH128_hash_t h = XXH3_128bits(id.data(), id.size());
        f.fingerprint = fmt::format("{:016x}{:016x}", h.high64, h.low64);
    }
}

}  // namespace ledelint::lint
