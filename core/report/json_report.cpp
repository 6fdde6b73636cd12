// The whole outcome as plain JSON, for programs that need no standard: one object, files in order, each with its findings. Places
// are in bytes of the file, and in lines and columns from 1 (columns in characters).
#include "reports.hpp"

#include "json.hpp"
#include "labels.hpp"
#include "places.hpp"

#include "lint/registry.hpp"
#include "lint/version.hpp"
#include "lint/views.hpp"
#include "text/lines.hpp"
#include "text/read.hpp"

namespace ledelint::report {
namespace {

class file_writer {
public:
    file_writer(json_writer& json, const text::document& d)
        : json_(json), at_(d), bytes_(d.source_of(text::part::body)), lines_(bytes_) {}

    void write(const lint::finding& f) {
        json_.new_line().begin_object().member("rule", f.rule->id).member("level", level_label(f.level)).member("message", f.message.text);
        lint::elements<lede_message> messages(f.rule->info->messages);
        if (f.message.index < messages.size()) json_.member("messageId", lint::sv(messages[f.message.index].id));
        write_texts("arguments", f.message.args);
        write_place(at_(f));
        if (f.rank >= 0) json_.member("rank", f.rank);
        json_.member("fingerprint", f.fingerprint);
        if (f.suppressed) json_.key("suppressed").begin_object().member("reason", f.suppressed->reason).end_object();
        write_related(f.related);
        write_fixes(f.fixes);
        json_.end_object();
    }

private:
    // Members of the object that is open.
    void write_place(const text::source_place& p) {
        text::position begin = lines_.at(p.span.begin), end = lines_.at(p.span.end);
        json_.member("begin", p.span.begin).member("end", p.span.end);
        json_.member("line", begin.line).member("column", begin.characters).member("endLine", end.line).member("endColumn", end.characters);
        json_.member("text", bytes_.substr(p.span.begin, p.span.end - p.span.begin));
    }

    void write_texts(std::string_view key, const std::vector<std::string>& texts) {
        json_.key(key).begin_array();
        for (const std::string& s : texts) json_.string(s);
        json_.end_array();
    }

    void write_related(const std::vector<lint::place>& related) {
        json_.key("related").begin_array();
        for (const lint::place& r : related) {
            json_.begin_object().member("message", r.message.text);
            write_place(at_(r.span));
            json_.end_object();
        }
        json_.end_array();
    }

    void write_fixes(const std::vector<lint::fix>& fixes) {
        json_.key("fixes").begin_array();
        for (const lint::fix& f : fixes) {
            json_.begin_object().member("title", f.title).member("safety", safety_label(f.safety)).key("edits").begin_array();
            for (const lint::edit& e : f.edits) {
                json_.begin_object();
                write_place(at_(e.span));
                json_.member("replacement", e.text).end_object();
            }
            json_.end_array().end_object();
        }
        json_.end_array();
    }

    json_writer& json_;
    places at_;
    std::string_view bytes_;
    text::line_index lines_;
};

class json_report final : public lint::reporter {
public:
    explicit json_report(destination to) : to_(std::move(to)), json_(out_) {}

    void begin(const lint::run_facts&) override {
        json_.begin_object().member("ledelint", LEDELINT_VERSION).key("files").begin_array();
        flush();
    }

    void file(const lint::file_outcome& f) override {
        json_.new_line().begin_object().member("path", f.path);
        if (f.document) json_.member("format", text::name_of(f.document->read_as)).member("words", f.words);
        json_.key("findings").begin_array();
        if (f.document && !f.findings.empty()) {
            file_writer findings(json_, *f.document);
            for (const lint::finding& x : f.findings) findings.write(x);
        }
        json_.end_array();
        write_notifications(f.notifications);
        json_.end_object();
        flush();
    }

    void end(const lint::run_end& e) override {
        json_.new_line().end_array();
        write_notifications(e.notifications);
        json_.new_line().key("summary").begin_object().member("files", e.sums.files).member("filesRead", e.sums.files_read).member("words", e.sums.words);
        json_.member("rules", uint64_t(e.sums.rules_run)).member("errors", e.sums.errors).member("warnings", e.sums.warnings);
        json_.member("notes", e.sums.notes).member("suppressed", e.sums.suppressed).member("status", e.status).end_object().end_object();
        out_.push_back('\n');
        flush();
    }

private:
    void flush() {
        to_.write(out_);
        out_.clear();
    }

    void write_notifications(const std::vector<lint::notification>& notifications) {
        json_.key("notifications").begin_array();
        for (const lint::notification& n : notifications) {
            json_.new_line().begin_object().member("level", level_label(n.level)).member("message", n.message);
            if (!n.rule.empty()) json_.member("rule", n.rule);
            if (!n.plugin.empty()) json_.member("plugin", n.plugin);
            if (n.offset) json_.member("offset", *n.offset);
            json_.end_object();
        }
        json_.end_array();
    }

    destination to_;
    std::string out_;
    json_writer json_;
};

}  // namespace

std::unique_ptr<lint::reporter> make_json_report(destination to) { return std::make_unique<json_report>(std::move(to)); }

}  // namespace ledelint::report
