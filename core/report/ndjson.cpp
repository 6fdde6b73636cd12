#include "ndjson.hpp"

#include "json.hpp"
#include "labels.hpp"
#include "places.hpp"

#include "lint/registry.hpp"

namespace ledelint::report {
namespace {

// Members "begin" and "end", for an object that is open.
void write_place(json_writer& json, const text::source_place& place) {
    json.member("begin", place.span.begin).member("end", place.span.end);
    if (place.in == text::part::title) json.member("in", "title");
}

void write_related(json_writer& json, const places& at, const std::vector<lint::place>& related) {
    json.key("related").begin_array();
    for (const lint::place& r : related) {
        json.begin_object();
        write_place(json, at(r.span));
        json.member("message", r.message.text).end_object();
    }
    json.end_array();
}

void write_fixes(json_writer& json, const places& at, const std::vector<lint::fix>& fixes) {
    json.key("fixes").begin_array();
    for (const lint::fix& f : fixes) {
        json.begin_object().member("title", f.title).member("safety", safety_label(f.safety)).key("edits").begin_array();
        for (const lint::edit& e : f.edits) {
            json.begin_object();
            write_place(json, at(e.span));
            json.member("text", e.text).end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

void write_finding(json_writer& json, const places& at, const lint::finding& f) {
    json.begin_object().member("rule", f.rule->id).member("level", level_label(f.level)).member("message", f.message.text);
    write_place(json, at(f));
    if (f.rank >= 0) json.member("rank", f.rank);
    write_related(json, at, f.related);
    write_fixes(json, at, f.fixes);
    json.end_object();
}

void write_notification(json_writer& json, const lint::notification& n) {
    json.begin_object().member("level", level_label(n.level)).member("message", n.message);
    if (!n.rule.empty()) json.member("rule", n.rule);
    if (!n.plugin.empty()) json.member("plugin", n.plugin);
    if (n.offset) json.member("offset", *n.offset);
    json.end_object();
}

// Writers of one element of the annotations each.
struct element_writer {
    json_writer& json;
    const places& at;
    const analysis::annotations& a;

    void operator()(const lede_block& b) const {
        json.begin_object();
        write_place(json, at(b.span));
        json.member("role", role_label(b.role)).end_object();
    }
    void operator()(const lede_sentence& s) const {
        lede_span place = at(s.span).span;
        json.begin_array().integer(place.begin).integer(place.end).end_array();
    }
    void operator()(const lede_token& t) const {
        lede_span place = at(t.span).span;
        json.begin_array().integer(place.begin).integer(place.end).string(upos_label(t.upos)).string(penn_label(t.penn)).end_array();
    }
    void operator()(const lede_quantity& q) const {
        json.begin_object();
        write_place(json, at(q.span));
        json.member("value", q.value).member("low", q.low).member("high", q.high).member("kind", quantity_label(q.kind));
        string_or_null("unit", q.unit);
        json.end_object();
    }
    void operator()(const lede_date& d) const {
        json.begin_object();
        write_place(json, at(d.span));
        json.member("kind", date_label(d.kind));
        string_or_null("value", d.value);
        json.end_object();
    }
    void operator()(const lede_quotation& q) const {
        json.begin_object();
        write_place(json, at(q.span));
        json.member("group", q.group).key("speaker");
        if (empty_span(q.speaker)) json.null();
        else {
            json.begin_object();
            write_place(json, at(q.speaker));
            index_or_null("entity", q.entity);
            json.end_object();
        }
        json.key("cue");
        if (empty_span(q.cue)) json.null();
        else {
            json.begin_object();
            write_place(json, at(q.cue));
            json.end_object();
        }
        json.end_object();
    }
    void operator()(const lede_name& n) const {
        json.begin_object();
        write_place(json, at(n.span));
        index_or_null("entity", n.entity);
        json.end_object();
    }

    template <class T>
    void list(std::string_view key, const std::vector<T>& elements) const {
        json.key(key).begin_array();
        for (const T& e : elements) (*this)(e);
        json.end_array();
    }

private:
    static bool empty_span(lede_span s) { return s.begin >= s.end; }
    void string_or_null(std::string_view key, uint32_t index) const {
        if (index == LEDE_NONE) json.key(key).null();
        else json.member(key, a.string(index));
    }
    void index_or_null(std::string_view key, uint32_t index) const {
        if (index == LEDE_NONE) json.key(key).null();
        else json.member(key, index);
    }
};

}  // namespace

void append_check_reply(std::string& out, std::string_view id, const lint::file_outcome& outcome) {
    json_writer json(out);
    json.begin_object().key("id").raw(id).key("findings").begin_array();
    if (outcome.document) {
        places at(*outcome.document);
        for (const lint::finding& f : outcome.findings)
            if (!f.suppressed) write_finding(json, at, f);
    }
    json.end_array().key("notifications").begin_array();
    for (const lint::notification& n : outcome.notifications) write_notification(json, n);
    json.end_array().end_object();
    out.push_back('\n');
}

void append_annotate_reply(std::string& out, std::string_view id, const text::document& document, const analysis::annotations& a) {
    json_writer json(out);
    places at(document);
    element_writer write{json, at, a};
    json.begin_object().key("id").raw(id);
    write.list("blocks", a.blocks);
    write.list("sentences", a.sentences);
    write.list("tokens", a.tokens);
    write.list("quantities", a.quantities);
    write.list("dates", a.dates);
    write.list("quotations", a.quotations);
    write.list("names", a.names);
    json.end_object();
    out.push_back('\n');
}

void append_error_reply(std::string& out, std::string_view id, uint64_t number, std::string_view message) {
    json_writer json(out);
    json.begin_object().key("id").raw(id).member("line", number).member("error", message).end_object();
    out.push_back('\n');
}

}  // namespace ledelint::report
