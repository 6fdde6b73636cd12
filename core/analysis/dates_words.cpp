// Spellings follow the Associated Press and Guardian style books: full names, "Sept.", "Thurs", zones by their letters.
#include "dates_words.hpp"

#include "ledelint.h"

namespace ledelint::analysis {

using enum time_word;

const word_table<date_word>& date_words() {
    static const word_table<date_word> table{
        {"january", {month, 1}}, {"february", {month, 2}}, {"march", {month, 3}}, {"april", {month, 4}}, {"may", {month, 5}},
        {"june", {month, 6}}, {"july", {month, 7}}, {"august", {month, 8}}, {"september", {month, 9}}, {"october", {month, 10}},
        {"november", {month, 11}}, {"december", {month, 12}},
        {"jan jan.", {month_short, 1}}, {"feb feb.", {month_short, 2}}, {"mar mar.", {month_short, 3}}, {"apr apr.", {month_short, 4}},
        {"jun jun.", {month_short, 6}}, {"jul jul.", {month_short, 7}}, {"aug aug.", {month_short, 8}},
        {"sept sept. sep sep.", {month_short, 9}}, {"oct oct.", {month_short, 10}}, {"nov nov.", {month_short, 11}},
        {"dec dec.", {month_short, 12}},
        {"monday", {weekday, 1}}, {"tuesday", {weekday, 2}}, {"wednesday", {weekday, 3}}, {"thursday", {weekday, 4}},
        {"friday", {weekday, 5}}, {"saturday", {weekday, 6}}, {"sunday", {weekday, 7}},
        {"mon mon.", {weekday_short, 1}}, {"tue tue. tues tues.", {weekday_short, 2}}, {"wed wed. weds", {weekday_short, 3}},
        {"thu thu. thur thur. thurs thurs.", {weekday_short, 4}}, {"fri fri.", {weekday_short, 5}}, {"sat sat.", {weekday_short, 6}},
        {"sun sun.", {weekday_short, 7}},
        {"mondays", {weekdays, 1}}, {"tuesdays", {weekdays, 2}}, {"wednesdays", {weekdays, 3}}, {"thursdays", {weekdays, 4}},
        {"fridays", {weekdays, 5}}, {"saturdays", {weekdays, 6}}, {"sundays", {weekdays, 7}},
        {"today", {day_name, 0}}, {"yesterday", {day_name, -1}}, {"tomorrow", {day_name, 1}}, {"tonight", {tonight, 0}},
        {"morning mornings", {day_part, int16_t(time_of_day::morning)}}, {"afternoon afternoons", {day_part,
            int16_t(time_of_day::afternoon)}},
        {"evening evenings", {day_part, int16_t(time_of_day::evening)}}, {"night nights overnight", {day_part,
            int16_t(time_of_day::night)}},
        {"noon midday", {clock_name, 12}}, {"midnight", {clock_name, 0}},
        {"a.m. am a.m", {meridiem, 0}}, {"p.m. pm p.m", {meridiem, 12}}, {"o'clock", {oclock, 0}},
        {"et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest ist jst eest eet aest aedt hkt sgt akst akdt hst msk nzst nzdt acst awst wat ast adt pkt z wib pt. ct. mt. "
         "e.s.t. e.d.t. p.s.t. p.d.t.", {zone, 0}},
        {"spring springtime", {season, 0}}, {"summer summertime", {season, 1}}, {"fall autumn", {season, 2}}, {"winter wintertime",
            {season, 3}},
        {"quarter quarters", {quarter, 0}}, {"half", {half, 0}},
        {"year", {unit, LEDE_YEAR}}, {"years", {units, LEDE_YEAR}}, {"month", {unit, LEDE_MONTH}}, {"months", {units, LEDE_MONTH}},
        {"week", {unit, LEDE_WEEK}}, {"weeks", {units, LEDE_WEEK}}, {"fortnight", {unit, LEDE_WEEKEND}}, {"day", {unit, LEDE_DAY}},
        {"days", {units, LEDE_DAY}}, {"decade", {unit, LEDE_DECADE}}, {"decades", {units, LEDE_DECADE}}, {"century", {unit, LEDE_CENTURY}},
        {"centuries", {units, LEDE_CENTURY}},
        {"hour hours hrs hr", {hours, LEDE_HOUR}}, {"minute minutes mins min", {hours, LEDE_MINUTE}}, {"second seconds", {hours, 0}},
        {"weekend", {weekend, 0}}, {"weekends", {weekends, 0}},
        {"twenties", {decade_word, 20}}, {"thirties", {decade_word, 30}}, {"forties", {decade_word, 40}}, {"fifties", {decade_word, 50}},
        {"sixties", {decade_word, 60}}, {"seventies", {decade_word, 70}}, {"eighties", {decade_word, 80}}, {"nineties", {decade_word, 90}},
        {"seventeen", {century_number, 17}}, {"eighteen", {century_number, 18}}, {"nineteen", {century_number, 19}},
        {"every each", {every, 0}},
        {"daily nightly", {adverb, LEDE_DAY}}, {"weekly", {adverb, LEDE_WEEK}}, {"monthly", {adverb, LEDE_MONTH}},
        {"quarterly", {adverb, LEDE_QUARTER}}, {"annually yearly", {adverb, LEDE_YEAR}}, {"hourly", {adverb, LEDE_HOUR}},
        {"now currently nowadays current", {now, 0}},
        {"recently lately recent past", {past, 0}}, {"future", {future, 0}},
        {"christmas thanksgiving easter halloween hogmanay juneteenth new boxing valentine independence veterans armistice black labor "
            "memorial "
         "columbus presidents martin good palm ash whit election", {holiday, 0}},
        {"fiscal fy", {fiscal, 0}}, {"ad bc bce ce a.d. b.c.", {era, 0}},
    };
    return table;
}

date_word date_word_of(uint64_t key) {
    const date_word* w = date_words().find(key);
    return w ? *w : date_word{};
}

const key_filter& date_word_filter() {
    static const key_filter filter = [] {
        key_filter f;
        f.add(date_words());
        return f;
    }();
    return filter;
}

shift_word shift_of(uint64_t key) {
    static const word_table<shift_word> table{{"last past previous", shift_word::last}, {"this current", shift_word::current},
                                              {"next coming upcoming following", shift_word::next}};
    const shift_word* w = table.find(key);
    return w ? *w : shift_word::none;
}

}  // namespace ledelint::analysis
