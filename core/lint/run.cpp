#include "run.hpp"

#include "pipeline.hpp"

#include "text/read.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ledelint::lint {
namespace {

struct checked_file {
    std::unique_ptr<text::document> document;
    file_outcome outcome;
};

notification::kind kind_of(const problem& p) {
    if (p.what == problem::undecodable) return notification::undecodable;
    return p.what == problem::limit ? notification::limit : notification::unreadable;
}

checked_file left_out(const std::string& path, const problem& p) {
    checked_file c;
    c.outcome.path = path;
    c.outcome.notifications.push_back({kind_of(p), LEDE_ERROR, p.message, {}, {}, path, p.offset});
    return c;
}

checked_file check_one(desk& d, const run_setup& setup, const input& in) {
    const std::string& path = in.file.path;
    if (in.file.left_out) return left_out(path, *in.file.left_out);
    auto bytes = read_bytes(path);
    if (!bytes) return left_out(path, bytes.error());
    auto document = text::read(*std::move(bytes), {path, setup.as, {}, setup.given});
    if (!document) return left_out(path, document.error());
    checked_file c;
    c.document = std::make_unique<text::document>(*std::move(document));
    complete(c.document->facts, in.rules->source());
    c.outcome = d.check(*c.document, *in.rules);
    return c;
}

}  // namespace

void tally::add(const file_outcome& f) {
    ++sums_.files;
    sums_.files_read += f.document != nullptr;
    sums_.words += f.words;
    undated_ += f.rules_without_date > 0;
    for (const finding& x : f.findings) {
        if (x.suppressed) { ++sums_.suppressed; continue; }
        ++(x.level == LEDE_ERROR ? sums_.errors : x.level == LEDE_WARNING ? sums_.warnings : sums_.notes);
        failed_ |= fail_on_ != LEDE_OFF && x.level >= fail_on_;
    }
    for (const notification& n : f.notifications) left_out_ |= n.level == LEDE_ERROR;
}

run_end tally::end(std::size_t rules_run) const {
    run_end e{sums_, {}, left_out_ ? 3 : failed_ ? 1 : 0};
    e.sums.rules_run = rules_run;
    if (undated_)
        e.notifications.push_back(
            {notification::no_date, LEDE_NOTE,
             fmt::format(
                 "{} of {} articles {} no date, so the rules that need one did not run on {}: give it with --date or in the front matter",
                 undated_, sums_.files_read, undated_ == 1 ? "has" : "have", undated_ == 1 ? "it" : "them")});
    return e;
}

void check_files(const run_setup& setup, const std::vector<input>& inputs, tally& sums, const std::vector<reporter*>& reporters) {
    std::size_t at = 0;
    using pipeline = ordered_pipeline<const input*, checked_file>;
    auto next = [&]() -> std::optional<const input*> { return at < inputs.size() ? std::optional(&inputs[at++]) : std::nullopt; };
    auto make = [&]() -> pipeline::worker {
        auto d = std::make_shared<desk>(setup.rules, setup.tagger, setup.make_runner());
        return [&setup, d](const input* in) { return check_one(*d, setup, *in); };
    };
    auto done = [&](checked_file c) {
        sums.add(c.outcome);
        for (reporter* r : reporters) r->file(c.outcome);
    };
    pipeline::run(unsigned(std::min<std::size_t>(setup.jobs, inputs.size())), next, make, done);
}

}  // namespace ledelint::lint
