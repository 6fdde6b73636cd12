// Datelines: place, region, date, agency and a dash at the head of a paragraph, each optional but the dash and one of the others.
//
// A dash after capitals is not enough to be sure ("NATO - the alliance - said"), so what follows must begin a sentence, and
// without date or agency the caller asks for the place to be early in the article.
#include "calendar.hpp"
#include "chars.hpp"
#include "roles.hpp"

#include <algorithm>

namespace ledelint::text {
namespace {

constexpr std::string_view agencies[] = {"Reuters", "Thomson Reuters Foundation", "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse", "CNN", "UPI", "BBC", "Xinhua",
    "Bloomberg", "BUSINESS WIRE", "GLOBE NEWSWIRE", "dpa", "DPA", "PA", "PA Media", "Kyodo", "Kyodo News", "TASS", "Interfax", "ANI", "PTI", "IANS", "IPS", "CP", "The Canadian Press", "AAP", "EFE", "ANSA", "Yonhap",
    "Anadolu", "AA", "Jiji Press", "JIJI", "CNS", "Ukrinform", "SPA", "WAM", "KUNA", "MENA", "Bernama", "Antara", "NAN", "GNA", "PNA", "APA", "Tanjug", "HINA", "Ritzau", "TT", "NTB", "STT"};
constexpr std::string_view dashes[] = {"--", "-", "\u2014", "\u2013", "_"};
constexpr std::string_view labels[] = {"BREAKING", "UPDATE", "UPDATED", "LIVE", "EXCLUSIVE", "WATCH", "OPINION", "ANALYSIS", "READ", "CORRECTED", "CORRECTION", "EXPLAINER", "PHOTOS", "VIDEO", "NOTE", "EDITOR", "FACTBOX"};
constexpr std::string_view openers[] = {"\"", "'", "\u201C", "\u2018", "$", "\u00A3", "\u20AC", "(", "["};

bool begins_sentence(std::string_view s) {
    if (s.empty()) return false;
    return starts_upper(s) || is_digit(s[0]) || std::any_of(std::begin(openers), std::end(openers), [&](std::string_view o) { return s.starts_with(o); });
}

// Of a place's name in capitals; the accented letters are those of Latin-1 and Latin Extended-A.
bool is_place_byte(char c) { return is_upper_ascii(c) || c == '.' || c == '\'' || c == '/' || c == '-' || (uint8_t(c) >= 0xC3 && uint8_t(c) <= 0xC5); }

// Reads a dateline from the front; each step leaves the rest behind it, or all as it was.
class parser {
public:
    explicit parser(std::string_view s) : rest_(s.substr(0, 160)), all_(s) {}

    std::optional<dateline> read() {
        capitals_ = skip_capitals();
        const bool mixed = !capitals_ && skip_names(3);
        if (mixed) skip_details();
        if (capitals_) skip_details();
        const bool known = skip_agency();
        if (mixed && !known) return std::nullopt;
        if (!known && !agency_ && capitals_ < 4 && !(capitals_ == 3 && dated_)) return std::nullopt;
        if (!skip_dash() && !(known && begins_sentence(rest_)) && !(rest_.empty() && capitals_ && (known || dated_))) return std::nullopt;
        skip_late_date();
        if (!rest_.empty() && !begins_sentence(rest_)) return std::nullopt;
        return dateline{uint32_t(all_.size() - size_behind()), day_, known || (capitals_ && dated_)};
    }

private:
    // Bytes behind the dateline, the space after its dash included.
    std::size_t size_behind() const {
        const auto at = std::size_t(rest_.data() - all_.data());
        return all_.size() - at + space_after(all_.substr(0, at));
    }

    // "NEW YORK", "ST. LOUIS", "WASHINGTON/SEOUL"; the letters of it.
    std::size_t skip_capitals() {
        std::size_t letters = 0, at = 0, end = 0;
        for (std::size_t words = 0; words < 5; ++words) {
            const std::size_t begin = at;
            std::size_t in_word = 0;
            for (; at < rest_.size() && (is_place_byte(rest_[at]) || (at > begin && is_continuation(rest_[at]))); ++at) in_word += is_upper_ascii(rest_[at]);
            const std::string_view word = rest_.substr(begin, at - begin);
            if (!starts_upper(word) || (at < rest_.size() && is_lower_ascii(rest_[at])) || (words == 0 && is_label(word))) break;
            letters += in_word;
            end = at;
            if (at + 1 >= rest_.size() || rest_[at] != ' ') break;
            ++at;
        }
        if (letters < 3) return 0;
        rest_.remove_prefix(end);
        return letters;
    }

    static bool is_label(std::string_view w) { return std::find(std::begin(labels), std::end(labels), w) != std::end(labels); }

    // Up to `most` capitalised words: "South Korea", "N.Y.", "Calif."
    bool skip_names(std::size_t most) {
        std::string_view s = rest_;
        std::size_t n = 0;
        for (; n < most && starts_upper(s); ++n) {
            const std::size_t end = std::min(s.find_first_of(" ,(_"), s.size());
            rest_ = s.substr(end);
            s = rest_.starts_with(' ') ? rest_.substr(1) : std::string_view();
        }
        return n > 0;
    }

    // ", Kenya", ", May 14, 2024", " May 14", again and again.
    void skip_details() {
        for (int i = 0; i < 4; ++i) {
            std::string_view s = rest_;
            const bool comma = s.starts_with(',');
            if (comma) s.remove_prefix(1);
            if (!s.starts_with(' ')) return;
            s.remove_prefix(1);
            if (skip_date(s)) continue;
            if (!comma) return;
            const std::string_view before = rest_;
            rest_ = s;
            if (!skip_names(3)) {
                rest_ = before;
                return;
            }
        }
    }

    bool skip_date(std::string_view s) {
        if (const auto full = date_at_front(s)) {
            day_ = full->day;
            rest_ = s.substr(full->size);
            return dated_ = true;
        }
        const std::size_t letters = std::min(s.find_first_of(" ,"), s.size());
        if (letters == s.size() || !month_named(s.substr(0, letters))) return false;
        std::size_t at = letters + 1;
        while (at < s.size() && at < letters + 3 && is_digit(s[at])) ++at;
        if (at == letters + 1) return false;
        rest_ = s.substr(at);
        return dated_ = true;
    }

    // "LONDON - June 10, 2025 - A storm": the date stands between two dashes.
    void skip_late_date() {
        const std::string_view before = rest_;
        const bool dated = dated_;
        const int32_t day = day_;
        if (skip_date(rest_) && skip_dash()) return;
        rest_ = before;
        dated_ = dated;
        day_ = day;
    }

    // "(Reuters)"; true for one of the list. "/PRNewswire/", as press releases have it, is sure too.
    bool skip_agency() {
        std::string_view s = rest_.substr(std::min(space_before(rest_), rest_.size()));
        if (const std::size_t slash = s.starts_with('/') ? s.find('/', 1) : 0; slash != 0 && slash < 40) {
            rest_ = s.substr(slash + 1);
            return agency_ = true;
        }
        const std::size_t end = s.find(')');
        if (!s.starts_with('(') || end == std::string_view::npos || end > 40) return false;
        const std::string_view name = s.substr(1, end - 1);
        const bool known = std::find(std::begin(agencies), std::end(agencies), name) != std::end(agencies);
        if (!known && (!starts_upper(name) || name.find_first_of("0123456789.,;:") != std::string_view::npos)) return false;
        agency_ = true;
        rest_ = s.substr(end + 1);
        return known;
    }

    bool skip_dash() {
        std::string_view s = rest_.substr(space_before(rest_));
        for (std::string_view dash : dashes) {
            if (!s.starts_with(dash)) continue;
            const bool long_dash = dash != "-" && dash != "_";
            if (!long_dash && (s.size() == rest_.size() && !agency_)) return false;  // a hyphen inside a word
            s.remove_prefix(dash.size());
            const std::size_t spaces = space_before(s);
            if (!long_dash && !spaces && !s.empty()) return false;
            rest_ = s.substr(spaces);
            return true;
        }
        return false;
    }

    std::string_view rest_, all_;
    std::size_t capitals_ = 0;
    bool agency_ = false, dated_ = false;
    int32_t day_ = LEDE_NO_DAY;
};

}  // namespace

std::optional<dateline> dateline_of(std::string_view paragraph) {
    if (paragraph.empty() || !(starts_upper(paragraph) || paragraph.front() == '(')) return std::nullopt;
    return parser(paragraph).read();
}

}  // namespace ledelint::text
