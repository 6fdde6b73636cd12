#include "calendar.hpp"

#include "chars.hpp"

#include <algorithm>
#include <chrono>

namespace ledelint::text {
namespace {

constexpr std::string_view months[] = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
constexpr std::string_view weekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::string_view ordinal_ends[] = {"st", "nd", "rd", "th"};

// The whole name, or its first letters: three, or four for "Sept", "Thur", "Tues".
bool names(std::string_view word, std::string_view full) {
    if (word.ends_with('.')) word.remove_suffix(1);
    return word.size() >= 3 && (word.size() <= 5 || word.size() == full.size()) && word.size() <= full.size() && equals_folded(word, full.substr(0, word.size()));
}

// Reads on from the front of `rest`.
class scanner {
public:
    explicit scanner(std::string_view s) : rest_(s), size_(s.size()) {}
    std::size_t read() const { return size_ - rest_.size(); }

    // `least` to `most` digits, no further digit behind them.
    std::optional<unsigned> number(std::size_t least, std::size_t most) {
        std::size_t n = 0;
        unsigned value = 0;
        while (n < rest_.size() && n <= most && is_digit(rest_[n])) value = value * 10 + unsigned(rest_[n++] - '0');
        if (n < least || n > most) return std::nullopt;
        rest_.remove_prefix(n);
        return value;
    }
    std::string_view word() {
        std::size_t n = 0;
        while (n < rest_.size() && is_letter_ascii(rest_[n])) ++n;
        if (n > 0 && n < rest_.size() && rest_[n] == '.') ++n;
        std::string_view w = rest_.substr(0, n);
        rest_.remove_prefix(n);
        return w;
    }
    bool skip(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool skip_spaces() {
        const std::size_t n = std::min(rest_.find_first_not_of(' '), rest_.size());
        rest_.remove_prefix(n);
        return n > 0;
    }
    void skip_ordinal_end() {
        for (std::string_view e : ordinal_ends)
            if (starts_with_folded(rest_, e)) return rest_.remove_prefix(2);
    }

private:
    std::string_view rest_;
    std::size_t size_;
};

using maybe_day = std::optional<int32_t>;

maybe_day year_first(scanner& s) {
    const auto year = s.number(4, 4);
    if (!year) return std::nullopt;
    const char separator = s.skip('-') ? '-' : '/';
    if (separator == '/' && !s.skip('/')) return std::nullopt;
    const auto month = s.number(1, 2);
    if (!month || !s.skip(separator)) return std::nullopt;
    const auto day = s.number(1, 2);
    return day ? days_from(int(*year), *month, *day) : std::nullopt;
}

maybe_day end_with_year(scanner& s, unsigned month, unsigned day) {
    const bool comma = s.skip(',');
    if (!s.skip_spaces() && !comma) return std::nullopt;
    const auto year = s.number(4, 4);
    return year ? days_from(int(*year), month, day) : std::nullopt;
}

maybe_day month_first(scanner& s) {
    const unsigned month = month_named(s.word());
    if (!month || !s.skip_spaces()) return std::nullopt;
    const auto day = s.number(1, 2);
    if (!day) return std::nullopt;
    s.skip_ordinal_end();
    return end_with_year(s, month, *day);
}

maybe_day day_first(scanner& s) {
    const auto day = s.number(1, 2);
    if (!day) return std::nullopt;
    s.skip_ordinal_end();
    if (!s.skip_spaces()) return std::nullopt;
    const unsigned month = month_named(s.word());
    return month ? end_with_year(s, month, *day) : std::nullopt;
}

void skip_weekday(scanner& s) {
    scanner ahead = s;
    const std::string_view w = ahead.word();
    if (std::none_of(std::begin(weekdays), std::end(weekdays), [&](std::string_view full) { return names(w, full); })) return;
    ahead.skip(',');
    if (ahead.skip_spaces()) s = ahead;
}

// "T10:30:00.5Z", " 10:30 +02:00", " 10:30 a.m. EST", or nothing.
bool is_time(std::string_view s) {
    if (s.empty()) return true;
    if (s.front() != 'T' && s.front() != 't' && s.front() != ' ' && s.front() != ',') return false;
    if (s.size() > 40 || s.find_first_of("0123456789") == std::string_view::npos) return false;
    return std::all_of(s.begin(), s.end(), [](char c) { return is_digit(c) || is_letter_ascii(c) || std::string_view(":.+- ,").find(c) != std::string_view::npos; });
}

}  // namespace

std::optional<int32_t> days_from(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    if (year < 1 || year > 9999) return std::nullopt;
    const year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (month > 12 || day > 31 || !date.ok()) return std::nullopt;
    return int32_t(sys_days(date).time_since_epoch().count());
}

unsigned month_named(std::string_view word) {
    for (unsigned i = 0; i < std::size(months); ++i)
        if (names(word, months[i])) return i + 1;
    return 0;
}

std::optional<printed_date> date_at_front(std::string_view text) {
    constexpr maybe_day (*forms[])(scanner&) = {year_first, month_first, day_first};
    for (auto form : forms) {
        scanner s(text);
        skip_weekday(s);
        if (const maybe_day day = form(s)) return printed_date{*day, s.read()};
    }
    return std::nullopt;
}

std::optional<int32_t> parse_date(std::string_view s) {
    s = trim(s);
    const auto d = date_at_front(s);
    if (!d || !is_time(s.substr(d->size))) return std::nullopt;
    return d->day;
}

}  // namespace ledelint::text
