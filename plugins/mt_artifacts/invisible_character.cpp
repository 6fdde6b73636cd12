// Characters without a glyph inside or beside a word: zero-width spaces, soft hyphens, byte order marks, bidirectional controls. They
// break searches and joins, and an override turns what follows around. Scripts that need joiners, and emoji, keep theirs.
#include <ledelint/plugin.hpp>

#include <array>
#include <vector>

#include "byte_scan.hpp"
#include "invisible_character.help.hpp"

namespace {

using namespace ledelint;

struct invisible { std::string_view bytes, name; };
constexpr invisible invisibles[] = {
    {"\xc2\xad", "soft hyphen"}, {"\xe2\x80\x8b", "zero-width space"}, {"\xe2\x80\x8c", "zero-width non-joiner"},
    {"\xe2\x80\x8d", "zero-width joiner"}, {"\xe2\x81\xa0", "word joiner"}, {"\xef\xbb\xbf", "byte order mark"},
    {"\xe2\x80\xaa", "left-to-right embedding"}, {"\xe2\x80\xab", "right-to-left embedding"}, {"\xe2\x80\xac",
    "end of a bidirectional control"},
    {"\xe2\x80\xad", "left-to-right override"}, {"\xe2\x80\xae", "right-to-left override"}, {"\xe2\x80\x8e", "left-to-right mark"},
    {"\xe2\x80\x8f", "right-to-left mark"}, {"\xef\xbf\xbc", "object replacement character"}, {"\xe1\xa0\x8e", "Mongolian vowel separator"},
};

struct invisible_character {
    enum message : uint32_t { hidden, often, again };
    static constexpr lede_message messages[] = {
        {"hidden"_s, "An invisible character stands here: {0}."_s},
        {"often"_s, "An invisible character stands here and in {1} more places: {0}."_s},
        {"again"_s, "Here too."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "invisible-character", .summary = "A character that cannot be seen",
        .help = help::invisible_character, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        std::array<std::vector<lede_span>, std::size(invisibles)> places;  // one kind all over an article is one slip
        byte_scan leads(a.text(), "\xc2\xe1\xe2\xef");
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE)) continue;
            std::string_view s = a.text(b->span);
            for (std::size_t at = leads.find(b->span.begin); at < b->span.end; at = leads.find(at + 1)) {
                const std::size_t i = at - b->span.begin;
                const invisible* found = is_usual_mark(s, i) ? nullptr : invisible_at(s, i);
                if (found && is_in_latin(s, i, found->bytes.size()))
                    places[std::size_t(found - std::begin(invisibles))].push_back({uint32_t(at), uint32_t(at + found->bytes.size())});
            }
        }
        for (std::size_t kind = 0; kind < places.size(); ++kind)
            if (!places[kind].empty()) tell(invisibles[kind], places[kind], report);
    }

private:
    // A dash, curly quotation mark or ellipsis, which are most of what English has beyond ASCII.
    static bool is_usual_mark(std::string_view s, std::size_t i) {
        auto byte = [&](std::size_t k) { return static_cast<unsigned char>(s[k]); };
        return i + 2 < s.size() && byte(i) == 0xe2 && byte(i + 1) == 0x80 && ((byte(i + 2) >= 0x93 && byte(i + 2) <= 0x9d) || byte(i + 2) == 0xa6);
    }
    static const invisible* invisible_at(std::string_view s, std::size_t i) {
        for (const invisible& v : invisibles)
            if (s.substr(i, v.bytes.size()) == v.bytes) return &v;
        return nullptr;
    }
    // Beside it ASCII, or nothing: Arabic, Indic scripts and emoji join and turn their characters with the same signs.
    static bool is_in_latin(std::string_view s, std::size_t i, std::size_t size) {
        return (i == 0 || !(s[i - 1] & '\x80')) && (i + size >= s.size() || !(s[i + size] & '\x80'));
    }
    static void tell(const invisible& v, const std::vector<lede_span>& places, const reporter& report) {
        finding f{.span = places[0], .message = places.size() == 1 ? hidden : often, .args = {std::string(v.name)}};
        if (places.size() > 1) f.args.push_back(std::to_string(places.size() - 1));
        fix remove{"Remove it", {}, LEDE_SAFE};
        for (lede_span p : places) {
            if (p.begin != places[0].begin) f.related.push_back({p, again});
            remove.edits.push_back({p, ""});
        }
        f.fixes.push_back(remove);
        report(f);
    }
};

}  // namespace

LEDELINT_RULE(invisible_character)
