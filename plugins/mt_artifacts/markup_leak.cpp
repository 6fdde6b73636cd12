// What is left of the page's own code: character entities that were escaped twice, tags, shortcodes, template braces. An article may
// speak of HTML: what is quoted, in code or named as a tag is left alone.
#include <ledelint/plugin.hpp>

#include <algorithm>

#include "byte_scan.hpp"
#include "markup_leak.help.hpp"

namespace {

using namespace ledelint;

constexpr std::string_view entities[] = {"amp", "nbsp", "quot", "lt", "gt", "apos", "mdash", "ndash", "rsquo", "lsquo", "rdquo", "ldquo",
    "hellip", "eacute", "pound", "euro", "copy", "bull", "middot", "shy", "zwnj", "thinsp"};
constexpr std::string_view tags[] = {"br", "p", "b", "i", "u", "em", "strong", "a", "span", "div", "img", "ul", "ol", "li", "h1", "h2",
    "h3",
    "h4", "table", "td", "tr", "script", "style", "iframe", "blockquote", "figure", "figcaption", "font", "center", "sup", "sub", "hr",
    "strike"};
constexpr std::string_view shortcodes[] = {"caption", "gallery", "embed", "video", "audio", "/caption", "/video", "/embed", "vc_row",
    "/vc_row",
    "vc_column", "vc_column_text", "/vc_column", "/vc_column_text", "/et_pb_section", "/et_pb_text", "et_pb_text", "et_pb_row",
        "/et_pb_row", "/su_button", "/su_note", "/toggle", "/tabs", "et_pb_section", "youtube", "contact-form-7", "adrotate", "ad_1",
            "ad_2", "wp_ad_camp_1", "dropcap",
        "/dropcap", "url", "/url", "img", "/img", "/quote", "/b", "/i", "/u", "/size", "/color", "/list", "toc", "read_more",
            "pdf-embedder",
    "su_button", "su_note", "/gallery", "/audio", "advanced_iframe", "elementor-template", "tie_list", "divider", "social_warfare",
        "sc_embed_player", "smartslider3", "rev_slider", "playlist", "twitter", "instagram", "facebook", "tweet"};
// What only scripts and styles hold: one is enough.
constexpr std::string_view code_signs[] = {"googletag", "dataLayer", "window.", "document.get", "document.write", "function(",
    "function (", "function gtag", ".push(", "{padding:", "{margin:",
    "{display:", "{color:", "!important", "||{}", "|| {}", "|| []", "||[]", "adsbygoogle", "@media ", "var _", "=> {", "display:none",
        "/*!", "charset=", "@import url"};
constexpr std::string_view wiki_signs[] = {"[edit]", "[[File:", "[[Image:", "[[Category:", "[[Datei:"};

struct markup_leak {
    enum message : uint32_t { entity, tag, shortcode, braces, escape, link, script };
    static constexpr lede_message messages[] = {
        {"entity"_s, "The character entity '{0}' was not resolved."_s},
        {"tag"_s, "The tag '{0}' was left in the text."_s},
        {"shortcode"_s, "The shortcode '{0}' was left in the text."_s},
        {"braces"_s, "The template field '{0}' was not filled."_s},
        {"escape"_s, "The escape '{0}' stands for a character or a line's end."_s},
        {"link"_s, "'{0}' is what is left of a link's markup."_s},
        {"script"_s, "This is code of the page's script or style ('{0}')."_s},
    };
    static constexpr lede_str stronger[] = {"mt-artifacts.translation-tag"_s, "mt-artifacts.llm-citation"_s};
    static constexpr lede_rule_info info = rule({.id = "markup-leak", .summary = "Code of the web page left in the text",
        .help = help::markup_leak, .messages = view_of(messages), .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        byte_scan openers(a.text(), "&<[{]\\"), signs(a.text(), "{}|=@*");
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE)) continue;
            const uint32_t begin = b->span.begin, end = b->span.end;
            std::string_view s = a.text(b->span), sign = signs.find(begin) < end ? code_sign(s) : std::string_view();
            if (!sign.empty()) {
                report({.span = b->span, .message = script, .args = {std::string(sign)}});
                continue;
            }
            for (std::size_t at = openers.find(begin); at < end; at = openers.find(at + 1)) {
                auto [size, what] = leak_at(s, at - begin);
                if (size == 0 || is_shown(a, s, at - begin, size, begin)) continue;
                lede_span place{uint32_t(at), uint32_t(at + size)};
                report({.span = place, .message = what, .args = {std::string(a.text(place))}});
                at += size - 1;
            }
        }
    }

private:
    // Of a block with a brace, bar, "=", "@" or "*".
    static std::string_view code_sign(std::string_view s) {
        if (s.find(';') == s.npos && s.find('}') == s.npos) return {};
        for (std::string_view sign : code_signs)
            if (s.find(sign) != s.npos) return sign;
        return {};
    }
    struct leak { std::size_t size; message what; };
    static constexpr std::size_t longest = 200;  // bytes of a tag or field

    static bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    static leak leak_at(std::string_view s, std::size_t i) {
        std::string_view rest = s.substr(i, longest);
        switch (rest[0]) {
        case '&': return {entity_size(rest), entity};
        case '<': return {tag_size(rest), tag};
        case '[': return {shortcode_size(rest), shortcode};
        case ']': return {link_size(rest), link};
        case '\\': return {escape_size(rest), escape};
        default: return {braces_size(rest), braces};
        }
    }
    // "&amp;", "&#8217;", "&amp;amp;", "& quot;", "& nbsp ;"
    static std::size_t entity_size(std::string_view s) {
        std::size_t i = 1;
        if (i < s.size() && s[i] == ' ') ++i;
        std::size_t name = i;
        bool number = i < s.size() && s[i] == '#';
        if (number) ++i;
        while (i < s.size() && (is_letter(s[i]) || is_digit(s[i]))) ++i;
        std::string_view word = s.substr(name, i - name);
        if (i + 1 < s.size() && s[i] == ' ' && s[i + 1] == ';') ++i;
        if (i >= s.size() || s[i] != ';' || word.empty() || i - name > 10) return 0;
        if (number) return word.size() > 2 && is_digit(word[word[1] == 'x' ? 2 : 1]) ? i + 1 : 0;
        return is_one_of(word, entities) ? i + 1 : 0;
    }
    // A tag whole, or its end lost at the end of the line: "<br>", "</p>", "<a href=..."; a comment: "<!-- wp:paragraph -->".
    static std::size_t tag_size(std::string_view s) {
        if (s.starts_with("<!--") || s.starts_with("<!DOCTYPE")) return std::min(s.find('>') == s.npos ? s.size() : s.find('>') + 1,
            s.size());
        std::size_t i = 1, name;
        if (i < s.size() && s[i] == '/') ++i;
        for (name = i; i < s.size() && (is_letter(s[i]) || is_digit(s[i]));) ++i;
        if (!is_one_of(s.substr(name, i - name), tags) || i >= s.size()) return 0;
        if (s[i] == '>') return i + 1;
        std::size_t close = s.find('>', i);
        bool open = s[i] == ' ' || s[i] == '/';
        if (!open || close == s.npos) return open && s.substr(i).find("=\"") != s.npos ? s.find("=\"", i) + 2 : 0;
        bool attributes = s.substr(i, close - i).find('=') != s.npos || s[close - 1] == '/' || close == i + 1;
        return attributes ? close + 1 : 0;
    }
    // "[caption id=...]", "[/caption]"; a bracket of an editor ("[video]") has neither attributes nor a slash, and stays.
    // The bracket and the name are the place: "[caption".
    static std::size_t shortcode_size(std::string_view s) {
        for (std::string_view sign : wiki_signs)
            if (s.starts_with(sign)) return sign.size();
        std::size_t i = 1;
        while (i < s.size() && s[i] != ']' && s[i] != ' ' && s[i] != '=') ++i;
        std::string_view name = s.substr(1, i - 1);
        std::size_t close = s.find(']', i);
        if (i >= s.size() || close == s.npos || !is_one_of(name, shortcodes)) return 0;
        bool code = name[0] == '/' || name.find('_') != name.npos || s.substr(i, close - i).find('=') != s.npos;
        return code ? i : 0;
    }
    // "](https://", of a Markdown link that lost its text or its format.
    static std::size_t link_size(std::string_view s) {
        for (std::string_view sign : {"](http", "](/", "](www."})
            if (s.starts_with(sign)) return sign.size();
        return 0;
    }
    // "\u201c", "\n" before a capital or another escape, "\'"
    static std::size_t escape_size(std::string_view s) {
        if (s.size() > 5 && s[1] == 'u') {
            for (std::size_t i = 2; i < 6; ++i)
                if (!is_digit(s[i]) && !(lower(s[i]) >= 'a' && lower(s[i]) <= 'f')) return 0;
            return 6;
        }
        if (s.size() > 1 && (s[1] == '\'' || s[1] == '"')) return 2;
        bool line = s.size() > 2 && (s[1] == 'n' || s[1] == 'r' || s[1] == 't') && (s[2] == '\\' || (s[2] >= 'A' && s[2] <= 'Z'));
        return line ? 2 : 0;
    }
    // "{{name}}", "{% if %}", "${author}"
    static std::size_t braces_size(std::string_view s) {
        if (s.size() < 4 || (s[1] != '{' && s[1] != '%')) return 0;
        std::size_t close = s.find(s[1] == '{' ? "}}" : "%}", 2);
        return close == s.npos || close > 80 ? 0 : close + 2;
    }
    template <std::size_t N>
    static bool is_one_of(std::string_view word, const std::string_view (&list)[N]) {
        for (std::string_view w : list)
            if (same_word(w, word)) return true;
        return false;
    }

    // Quoted on purpose ("the <br> tag"): between quotation marks, or with "tag", "element" or "entity" beside it.
    static bool is_shown(const article& a, std::string_view s, std::size_t i, std::size_t size, uint32_t base) {
        auto inside = a.tokens_in({base + uint32_t(i), base + uint32_t(i + size)});
        bool marks = i > 0 && i + size < s.size() && (s[i - 1] == '"' || s[i - 1] == '\'' || s[i - 1] == '`') && s[i + size] == s[i - 1];
        bool curly = i > 2 && (s.substr(i - 3, 3) == "\u201c" || s.substr(i - 3, 3) == "\u2018");
        if (marks || curly || inside.empty()) return marks || curly;
        uint32_t first = inside[0].index(), next = inside[inside.size() - 1].index() + 1;
        for (uint32_t k = first > 2 ? first - 2 : 0; k < next + 5 && k < a.tokens().size(); ++k)
            for (std::string_view word : {"tag", "tags", "element", "elements", "entity", "entities", "attribute"})
                if ((k < first || k >= next) && same_word(a.token_at(k).text(), word)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(markup_leak)
