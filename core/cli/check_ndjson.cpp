// `ledelint check --ndjson`: one article a line in, one reply a line out, in order and at once, so that another program may
// wait for each.

#include "commands.hpp"
#include "ndjson_input.hpp"
#include "session.hpp"
#include "streams.hpp"

#include "lint/pipeline.hpp"
#include "lint/run.hpp"
#include "report/ndjson.hpp"

#include <atomic>
#include <unistd.h>

namespace ledelint::cli {
namespace {

struct reply {
    std::string text;
    std::optional<lint::file_outcome> outcome;  // none: the line was bad. Its document has gone
};

class line_checker {
public:
    line_checker(const session& s, const lint::plan& p, text::request defaults)
        : plan_(p), parser_(std::move(defaults)), desk_(s.rules(), s.data().tagger, make_runner()) {}

    reply operator()(const json_line& line) {
        reply out;
        auto parsed = parser_.parse(line);
        if (auto* bad = std::get_if<line_error>(&parsed)) {
            report::append_error_reply(out.text, bad->id, line.number, bad->message);
            return out;
        }
        line_article& a = std::get<line_article>(parsed);
        auto document = text::read(std::move(a.text), a.request);
        if (!document) {
            report::append_error_reply(out.text, a.id, line.number, document.error().message);
            return out;
        }
        lint::complete(document->facts, plan_.source());
        out.outcome = desk_.check(*document, plan_);
        report::append_check_reply(out.text, a.id, *out.outcome);
        return out;
    }

private:
    const lint::plan& plan_;
    line_parser parser_;
    lint::desk desk_;
};

text::request defaults_of(const common_options& o) {
    text::request r;
    r.as = o.format.value_or(text::format::plain);
    r.given.published = o.date;
    return r;
}

}  // namespace

int run_ndjson(const check_options& o) {
    auto s = session::open(o.common, o.chosen);
    if (!s) return complain(s.error());
    auto plan = (*s)->plan_for("-");
    if (!plan) return complain(plan.error());
    if (auto none = no_rules(**plan)) return complain(*none);

    line_reader lines(STDIN_FILENO);
    lint::tally sums(o.fail_on);
    std::atomic<bool> written = true;
    using pipeline = lint::ordered_pipeline<json_line, reply>;
    auto next = [&]() -> std::optional<json_line> { return written ? lines.next() : std::nullopt; };
    auto make = [&]() -> pipeline::worker {
        auto checker = std::make_shared<line_checker>(**s, **plan, defaults_of(o.common));
        return [checker](const json_line& line) { return (*checker)(line); };
    };
    auto done = [&](reply r) {
        if (r.outcome) sums.add(*r.outcome);
        else sums.left_out();
        written = written && write_all(STDOUT_FILENO, r.text);
    };
    pipeline::run(o.common.jobs, next, make, done);

    if (!written) return complain("the replies cannot be written to standard output");
    if (lines.failed()) return complain("standard input cannot be read to its end");
    lint::run_end end = sums.end((*plan)->rules().size());
    for (const lint::notification& n : end.notifications) tell(n);
    return end.status;
}

}  // namespace ledelint::cli
