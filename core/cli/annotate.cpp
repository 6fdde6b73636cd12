// `ledelint annotate`: how articles are read. The first thing that the author of a rule looks at.

#include "commands.hpp"
#include "ndjson_input.hpp"
#include "session.hpp"
#include "streams.hpp"

#include "lint/desk.hpp"
#include "lint/pipeline.hpp"
#include "lint/walk.hpp"
#include "report/annotate_text.hpp"
#include "report/json.hpp"
#include "report/ndjson.hpp"

#include <atomic>
#include <unistd.h>

namespace ledelint::cli {
namespace {

lint::desk desk_for(const session& s) { return {s.rules(), s.data().tagger, make_runner()}; }

std::string json_text(const std::string& s) {
    std::string out;
    report::json_writer(out).string(s);
    return out;
}

struct reply {
    std::string text;
    bool good;
};

class line_annotator {
public:
    line_annotator(const session& s, const lint::plan& p, text::request defaults)
        : plan_(p), parser_(std::move(defaults)), desk_(desk_for(s)) {}

    reply operator()(const json_line& line) {
        std::string out;
        auto bad = [&](const std::string& id, const std::string& why) {
            report::append_error_reply(out, id, line.number, why);
            return reply{std::move(out), false};
        };
        auto parsed = parser_.parse(line);
        if (auto* error = std::get_if<line_error>(&parsed)) return bad(error->id, error->message);
        line_article& a = std::get<line_article>(parsed);
        auto document = text::read(std::move(a.text), a.request);
        if (!document) return bad(a.id, document.error().message);
        lint::complete(document->facts, plan_.source());
        report::append_annotate_reply(out, a.id, *document, desk_.read(*document, plan_));
        return {std::move(out), true};
    }

private:
    const lint::plan& plan_;
    line_parser parser_;
    lint::desk desk_;
};

// Annotates one file; a problem is told and leaves the file out.
std::optional<problem> annotate(lint::desk& d, const lint::plan& p, const lint::found_file& f, const annotate_options& o,
                                std::string& out) {
    if (f.left_out) return f.left_out;
    auto bytes = lint::read_bytes(f.path);
    if (!bytes) return bytes.error();
    text::request request{f.path, o.common.format, {}, {}};
    request.given.published = o.common.date;
    auto document = text::read(*std::move(bytes), request);
    if (!document) return document.error();
    lint::complete(document->facts, p.source());
    const analysis::annotations& a = d.read(*document, p);
    if (o.report == "json") report::append_annotate_reply(out, json_text(f.path), *document, a);
    else out += report::annotate_text(*document, a);
    return {};
}

}  // namespace

int run(const annotate_options& o) {
    if (o.ndjson) return run_ndjson(o);
    auto s = session::open(o.common);
    if (!s) return complain(s.error());
    auto files = lint::walk(o.paths);
    if (!files) return complain(files.error());
    if (files->empty()) return complain("no articles: the folders hold no .txt, .text, .md or .markdown files");
    lint::desk desk = desk_for(**s);
    int status = 0;
    for (const lint::found_file& f : *files) {
        auto plan = (*s)->plan_for(f.path);
        if (!plan) return complain(plan.error());
        std::string out;
        if (auto bad = annotate(desk, **plan, f, o, out)) {
            complain(*bad);
            status = 3;
        }
        if (int failed = print(out)) return failed;
    }
    return status;
}

int run_ndjson(const annotate_options& o) {
    auto s = session::open(o.common);
    if (!s) return complain(s.error());
    auto plan = (*s)->plan_for("-");
    if (!plan) return complain(plan.error());
    text::request defaults;
    defaults.as = o.common.format.value_or(text::format::plain);
    defaults.given.published = o.common.date;

    line_reader lines(STDIN_FILENO);
    std::atomic<bool> written = true;
    bool complete = true;
    using pipeline = lint::ordered_pipeline<json_line, reply>;
    auto next = [&]() -> std::optional<json_line> { return written ? lines.next() : std::nullopt; };
    auto make = [&]() -> pipeline::worker {
        auto annotator = std::make_shared<line_annotator>(**s, **plan, defaults);
        return [annotator](const json_line& line) { return (*annotator)(line); };
    };
    auto done = [&](reply r) {
        complete = complete && r.good;
        written = written && write_all(STDOUT_FILENO, r.text);
    };
    pipeline::run(o.common.jobs, next, make, done);
    if (!written) return complain("the replies cannot be written to standard output");
    if (lines.failed()) return complain("standard input cannot be read to its end");
    return complete ? 0 : 3;
}

}  // namespace ledelint::cli
