// SARIF 2.1.0 (OASIS, errata 01), one run. Written as the files arrive: the tool first, then the results; artifacts and the
// invocation, which are known only in the end, last. Nothing in it depends on the clock, the machine or the number of threads.
#include "reports.hpp"

#include "json.hpp"
#include "labels.hpp"
#include "places.hpp"
#include "sarif_overrides.hpp"
#include "sarif_source.hpp"
#include "sarif_tool.hpp"
#include "uri.hpp"

#include "lint/registry.hpp"
#include "lint/views.hpp"

#include <fmt/format.h>

#include <sha2.h>

#include <array>

namespace ledelint::report {
namespace {

constexpr const char schema[] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::size_t piece = 1 << 16;  // bytes that are held back before they are written

struct artifact {  // what is kept of a file
    artifact_uri uri;
    std::size_t length;
    text::format format;
    std::string language, sha256;
};

std::string sha256_of(std::string_view bytes) {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digest;
    return SHA256Data(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size(), digest.data());
}

// The text of an embedded link (SARIF 3.11.6).
std::string link(std::string_view text, std::size_t id) {
    std::string out = "[";
    for (char c : text) {
        if (c == '[' || c == ']' || c == '\\') out.push_back('\\');
        out.push_back(c == '\n' || c == '\r' ? ' ' : c);
    }
    return out + fmt::format("]({})", id);
}

// What an argument brings along must not read as a link of ours.
std::string without_links(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '[' && text.find("](", i) != text.npos) out.push_back('\\');
        out.push_back(text[i]);
    }
    return out;
}

std::string linked_message(const lint::finding& f, const text::document& d) {
    std::string out = without_links(f.message.text);
    for (std::size_t i = 0; i < f.related.size(); ++i) {
        const lint::place& r = f.related[i];
        std::string_view label = r.message.text.empty() ? d.bytes().substr(r.span.begin, r.span.end - r.span.begin) : r.message.text;
        out += (i ? ", " : " See ") + link(label, i + 1);
    }
    return f.related.empty() ? out : out + ".";
}

// The results of one file.
class result_writer {
public:
    result_writer(json_writer& json, const text::document& d, sarif_source& source) : json_(json), document_(d), at_(d), source_(source) {}

    void write(const lint::finding& f) {
        text::source_place place = at_(f);
        json_.new_line().begin_object();
        json_.member("ruleId", f.rule->id).member("ruleIndex", f.rule->index).member("level", level_label(f.level));
        write_message(f);
        json_.key("locations").begin_array().begin_object();
        source_.write_physical(json_, place.span, true);
        if (!f.source) source_.write_logical(json_, f.span);
        json_.end_object().end_array();
        write_related(f.related);
        write_fixes(f.fixes);
        json_.key("partialFingerprints").begin_object();
        json_.member("ledelint/v1", f.fingerprint).member("primaryLocationLineHash", source_.line_hash(place.span)).end_object();
        if (f.suppressed) write_suppression(*f.suppressed);
        if (f.rank >= 0) json_.member("rank", f.rank);
        json_.end_object();
    }

private:
    void write_message(const lint::finding& f) {
        json_.key("message").begin_object().member("text", linked_message(f, document_));
        lint::elements<lede_message> messages(f.rule->info->messages);
        if (f.message.index < messages.size()) json_.member("id", lint::sv(messages[f.message.index].id));
        if (!f.message.args.empty()) {
            json_.key("arguments").begin_array();
            for (const std::string& a : f.message.args) json_.string(a);
            json_.end_array();
        }
        json_.end_object();
    }

    void write_related(const std::vector<lint::place>& related) {
        if (related.empty()) return;
        json_.key("relatedLocations").begin_array();
        for (std::size_t i = 0; i < related.size(); ++i) {
            json_.begin_object().member("id", i + 1);
            source_.write_physical(json_, at_(related[i].span).span, false);
            json_.key("message").begin_object().member("text", without_links(related[i].message.text)).end_object();
            json_.end_object();
        }
        json_.end_array();
    }

    void write_fixes(const std::vector<lint::fix>& fixes) {
        if (fixes.empty()) return;
        json_.key("fixes").begin_array();
        for (const lint::fix& f : fixes) {
            json_.begin_object().key("description").begin_object().member("text", f.title).end_object();
            json_.key("artifactChanges").begin_array().begin_object();
            source_.write_artifact_location(json_);
            json_.key("replacements").begin_array();
            for (const lint::edit& e : f.edits) {
                json_.begin_object();
                source_.write_region(json_, "deletedRegion", at_(e.span).span, false);
                json_.key("insertedContent").begin_object().member("text", e.text).end_object().end_object();
            }
            json_.end_array().end_object().end_array();
            json_.key("properties").begin_object().member("safety", safety_label(f.safety)).end_object().end_object();
        }
        json_.end_array();
    }

    void write_suppression(const lint::suppression& s) {
        json_.key("suppressions").begin_array().begin_object();
        json_.member("kind", "inSource").member("status", "accepted").member("justification", s.reason);
        json_.key("location").begin_object();
        source_.write_physical(json_, s.source, false);
        json_.end_object().end_object().end_array();
    }

    json_writer& json_;
    const text::document& document_;
    places at_;
    sarif_source& source_;
};

class sarif_report final : public lint::reporter {
public:
    explicit sarif_report(destination to) : to_(std::move(to)), json_(out_) {}

    void begin(const lint::run_facts& facts) override {
        facts_ = facts;
        json_.begin_object().member("$schema", schema).member("version", "2.1.0").key("runs").begin_array().begin_object();
        write_tool(json_, *facts.rules);
        json_.new_line().member("columnKind", "utf16CodeUnits").member("defaultEncoding", "UTF-8").member("language", "en");
        json_.key("newlineSequences").begin_array().string("\r\n").string("\n").string("\r").end_array();
        json_.key("automationDetails").begin_object().member("id", "ledelint/").end_object();
        json_.key("originalUriBaseIds").begin_object().key("SRCROOT").begin_object().key("description").begin_object();
        json_.member("text", "The folder in which ledelint was started.").end_object().end_object().end_object();
        json_.new_line().key("results").begin_array();
        flush(0);
    }

    void file(const lint::file_outcome& f) override {
        if (f.document) add_results(f);
        for (const lint::notification& n : f.notifications) {
            notifications_.push_back(n);
            notifications_.back().file = f.path;
        }
    }

    void end(const lint::run_end& e) override {
        json_.end_array();
        write_artifacts();
        notifications_.insert(notifications_.end(), e.notifications.begin(), e.notifications.end());
        write_invocation(e);
        json_.end_object().end_array().end_object();
        out_.push_back('\n');
        flush(0);
    }

private:
    void flush(std::size_t keep) {
        if (out_.size() <= keep) return;
        to_.write(out_);
        out_.clear();
    }

    void add_results(const lint::file_outcome& f) {
        std::string_view bytes = f.document->source_of(text::part::body);
        artifacts_.push_back({uri_of(f.path, facts_.working_directory), bytes.size(), f.document->read_as, f.document->facts.language, sha256_of(bytes)});
        if (f.findings.empty()) return;
        sarif_source source(*f.document, artifacts_.back().uri, artifacts_.size() - 1);
        result_writer results(json_, *f.document, source);
        for (const lint::finding& finding : f.findings) {
            results.write(finding);
            flush(piece);
        }
    }

    void write_artifacts() {
        json_.new_line().key("artifacts").begin_array();
        for (const artifact& a : artifacts_) {
            json_.new_line().begin_object().key("location").begin_object();
            write_uri(json_, a.uri);
            json_.end_object().member("length", a.length);
            json_.key("roles").begin_array().string("analysisTarget").end_array();
            json_.member("mimeType", a.format == text::format::markdown ? "text/markdown" : "text/plain").member("encoding", "UTF-8");
            json_.key("hashes").begin_object().member("sha-256", a.sha256).end_object();
            if (!a.language.empty()) json_.key("properties").begin_object().member("language", a.language).end_object();
            json_.end_object();
            flush(piece);
        }
        json_.end_array();
    }

    void write_invocation(const lint::run_end& e) {
        constexpr std::array<std::string_view, 4> meanings = {"complete, nothing at or above the level that fails a run",
            "complete, findings at or above the level that fails a run", "nothing to trust was run", "something was left out"};
        json_.new_line().key("invocations").begin_array().begin_object().member("executionSuccessful", e.status < 2).member("exitCode", e.status);
        if (e.status >= 0 && e.status < int(meanings.size())) json_.member("exitCodeDescription", meanings[std::size_t(e.status)]);
        json_.key("arguments").begin_array();
        for (const std::string& a : facts_.arguments) json_.string(a);
        json_.end_array();
        write_overrides(json_, facts_);
        json_.key("toolExecutionNotifications").begin_array();
        for (const lint::notification& n : notifications_) write_notification(n);
        json_.end_array().end_object().end_array();
    }

    void write_notification(const lint::notification& n) {
        descriptor d = descriptor_of(n.what);
        json_.new_line().begin_object().key("descriptor").begin_object().member("id", d.id).member("index", d.index).end_object();
        json_.member("level", level_label(n.level)).key("message").begin_object().member("text", without_links(n.message)).end_object();
        if (!n.file.empty()) write_place(n);
        if (const lint::rule_entry* r = facts_.rules->find(n.rule))
            json_.key("associatedRule").begin_object().member("id", r->id).member("index", r->index).end_object();
        json_.end_object();
    }

    void write_place(const lint::notification& n) {
        json_.key("locations").begin_array().begin_object().key("physicalLocation").begin_object().key("artifactLocation").begin_object();
        write_uri(json_, uri_of(n.file, facts_.working_directory));
        json_.end_object();
        if (n.offset) json_.key("region").begin_object().member("byteOffset", *n.offset).member("byteLength", 0).end_object();
        json_.end_object().end_object().end_array();
    }

    destination to_;
    std::string out_;
    json_writer json_;
    lint::run_facts facts_{};
    std::vector<artifact> artifacts_;
    std::vector<lint::notification> notifications_;
};

}  // namespace

std::unique_ptr<lint::reporter> make_sarif_report(destination to) { return std::make_unique<sarif_report>(std::move(to)); }

}  // namespace ledelint::report
