// The days that an article gives for itself: dateline, "published" and "updated", in its metadata or in print.
#include <cstdlib>

#include "beside.hpp"
#include "publication_dates.help.hpp"

namespace {

using namespace date_sanity;

struct publication_dates {
    enum message : uint32_t { dateline_later, dateline_old, updated_first, other_day, published_place };
    static constexpr lede_message messages[] = {
        {"dateline-later"_s, "The dateline has '{0}', {1} days after the article's date, {2}."_s},
        {"dateline-old"_s, "The dateline has '{0}', {1} days before the article's date, {2}."_s},
        {"updated-first"_s, "Updated on {0}, but published on {1}, {2} later."_s},
        {"other-day"_s, "'{0}' as the day of publication; the article's date is {1}."_s},
        {"published"_s, "The day of publication."_s},
    };
    static constexpr lede_option_info options[] = {
        integer_option("slack"_s, 1, "days that time zones and night editions may lie between"_s, 0, 7),
        integer_option("stale"_s, 60, "from how many days on an old dateline is marked"_s, 7, 3660)};
    static constexpr lede_rule_info info = rule({.id = "publication-dates",
                                                 .summary = "Dateline, publication date and update contradict each other",
                                                 .help = help::publication_dates,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options)});

    explicit publication_dates(const context& c) : slack_(int32_t(c.integer("slack"))), stale_(int32_t(c.integer("stale"))) {}

    void check(const article& a, const reporter& report) const {
        std::optional<date> published;  // in print
        bool dated_by_update = false;   // the article's date is that of its last change
        for (auto d : a.dates()) {
            if (d.has(LEDE_FROM_DATELINE)) {
                dateline(a, d, report);
                continue;
            }
            label l = label_of(a, d);
            if (l == label::published && !published) published = d;
            if (l != label::updated) continue;
            updated(a, d, published, report);
            dated_by_update |= a.has_date() && std::abs(d->first_day - a.published()) <= slack_;
        }
        if (published && !dated_by_update) printed(a, *published, report);
        metadata(a, report);
    }

private:
    int32_t slack_, stale_;
    enum class label : uint8_t { none, published, updated };

    static std::string days(int32_t n) { return std::to_string(n) + (n == 1 ? " day" : " days"); }

    void dateline(const article& a, const date& d, const reporter& report) const {
        if (!a.has_date() || !prints_day(d)) return;
        int32_t late = d->first_day - a.published();
        if (late > slack_)
            report({.span = d->span,
                    .message = dateline_later,
                    .args = {std::string(d.text()), std::to_string(late), cal::written(a.published())}});
        if (-late >= stale_)
            report({.span = d->span,
                    .message = dateline_old,
                    .args = {std::string(d.text()), std::to_string(-late), cal::written(a.published())},
                    .weaker = 1});
    }

    // "Published June 7, 2025", "Last updated: 7 June 2025 at 14:05", a line without a sentence; "The report, published on June 7," is
    // prose.
    static label label_of(const article& a, const date& d) {
        bool day = d->kind <= LEDE_TIME && d->first_day != LEDE_NO_DAY && d->month && d->day && d.has(LEDE_YEAR_PRINTED);
        sentence s = a.sentences()[d->sentence];
        if (!day || a.block_of(s)->token_count > 40) return label::none;
        for (uint32_t back = 1; back <= 4 && d->first_token >= s->first_token + back; ++back) {
            token t = a.token_at(d->first_token - back);
            if (label l = label_of_word(t.text()); l != label::none) return stands_alone(a, s, t) ? l : label::none;
            if (!one_of(t.text(), {":", "on", "at", "-", "|", ","}) && !t.has(LEDE_HAS_DIGIT)) return label::none;
        }
        return label::none;
    }
    static label label_of_word(std::string_view w) {
        if (one_of(w, {"published", "posted", "filed"})) return label::published;
        return one_of(w, {"updated", "modified", "revised", "corrected", "amended", "update"}) ? label::updated : label::none;
    }
    // "This story was updated on": the line says nothing else.
    static bool stands_alone(const article& a, const sentence& s, const token& t) {
        bool led = true, labelled = a.block_of(s).is(LEDE_BYLINE);
        for (uint32_t i = s->first_token; i < t.index(); ++i) {
            token w = a.token_at(i);
            bool known =
                one_of(w.text(), {"last", "first", "originally", "story", "article", "page", "was", "has", "been", "this", "and", "on"});
            labelled |= label_of_word(w.text()) != label::none;
            led &= known || labelled || w.is(LEDE_PUNCT) || w.is(LEDE_SYM);
        }
        for (uint32_t i = t.index() + 1; i < s->first_token + s->token_count; ++i)
            if (a.token_at(i).is_finite_verb() && label_of_word(a.token_at(i).text()) == label::none) return false;
        return led;
    }

    void printed(const article& a, const date& d, const reporter& report) const {
        if (a.has_date() && std::abs(d->first_day - a.published()) > slack_)
            report({.span = d->span, .message = other_day, .args = {std::string(d.text()), cal::written(a.published())}});
    }
    void updated(const article& a, const date& d, const std::optional<date>& published, const reporter& report) const {
        int32_t first = published ? (*published)->first_day : a.has_date() ? a.published() - slack_ : d->first_day;
        if (d->first_day >= first) return;
        int32_t day = published ? first : a.published();
        finding f{
            .span = d->span, .message = updated_first, .args = {cal::written(d->first_day), cal::written(day), days(day - d->first_day)}};
        if (published) f.related.push_back({(*published)->span, published_place});
        report(f);
    }
    // Metadata has no place in the text: the finding stands at the head of the article.
    static void metadata(const article& a, const reporter& report) {
        int32_t updated = a.raw().updated;
        if (!a.has_date() || updated == LEDE_NO_DAY || updated >= a.published() || a.sentences().empty()) return;
        report({.span = a.sentences()[0]->span,
                .message = updated_first,
                .args = {cal::written(updated), cal::written(a.published()), days(a.published() - updated)}});
    }
};

}  // namespace

LEDELINT_RULE(publication_dates)
