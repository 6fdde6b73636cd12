// Lexicons as one run of bytes, the same in memory and in the data file: tables of fixed-width rows and a pool of strings, so that
// a start maps them and builds nothing.
//
// Matching: a hash table from the head of an entry (its first two words, or its only one) to the entries that begin with it,
// longest first. Of a text's words filters of bits let few through to the table.
#include "lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <stdexcept>

#include "lexicon_rows.hpp"
#include "stages.hpp"
#include "words.hpp"

namespace ledelint::analysis {

using namespace rows;

struct lexicon_set::state {
    std::string own;         // empty for a view
    std::string_view bytes;
    const header* head = nullptr;

    template <class T>
    std::span<const T> table(const extent& e) const {
        return {reinterpret_cast<const T*>(bytes.data() + e.begin), e.count};
    }
    std::string_view text(ref r) const { return bytes.substr(head->pool.begin + r.begin, r.size); }
};

namespace {

// The words of an entry, cut as the article's are.
std::vector<uint64_t> keys_of(std::string_view entry) {
    annotations a;
    a.text = entry;
    a.blocks.push_back({{0, uint32_t(entry.size())}, LEDE_PARAGRAPH, 0, 0, 0, 0, 0});
    tokenize(a);
    return a.keys;
}

uint64_t lookup_key(lexicon_id lexicon, uint64_t key) { return std::max<uint64_t>(1, key ^ (uint64_t(lexicon) + 1) * 0x9e3779b97f4a7c15ull); }

uint64_t head_of_two(uint64_t first, uint64_t second) { return (first ^ (second >> 7)) * 0x9e3779b97f4a7c15ull; }

// Whether the letters of `text` are those of `entry` under the lexicon's rule; white space does not count, nor the apostrophe's form.
bool case_fits(std::string_view entry, std::string_view text, letter_case rule) {
    if (entry == text) return true;
    auto next = [](std::string_view s, std::size_t& i) {
        while (i < s.size() && uint8_t(s[i]) <= 32) ++i;
        if (i >= s.size()) return '\0';
        if (s.substr(i, 3) == "\u2019") { i += 3; return '\''; }
        return s[i++];
    };
    for (std::size_t i = 0, j = 0;;) {
        char e = next(entry, i), t = next(text, j);
        if (!e || !t) return e == t;
        bool equal = e == t || (rule == letter_case::smart && e >= 'a' && e <= 'z' && fold(t) == e);
        if (!equal) return false;
    }
}

bool has_capital(std::string_view s) {
    return std::any_of(s.begin(), s.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class builder {
public:
    explicit builder(std::span<const lexicon_source> sources) {
        std::vector<const lexicon_source*> order;
        for (const auto& s : sources) {  // the later of one name wins
            auto same = std::find_if(order.begin(), order.end(), [&](auto* o) { return o->name == s.name; });
            if (same == order.end()) order.push_back(&s);
            else *same = &s;
        }
        std::sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->name < b->name; });
        for (auto* s : order) add(*s);
    }

    std::string bytes() {
        index_patterns();
        header h{};
        h.magic = magic;
        std::string out(sizeof h, '\0');
        put(out, lexicons_, h.lexicons);
        put(out, entries_, h.entries);
        put(out, patterns_, h.patterns);
        put(out, keys_, h.keys);
        put(out, heads_, h.heads);
        put(out, lookups_, h.lookups);
        put(out, starts_, h.starts);
        put(out, pairs_, h.pairs);
        put(out, singles_, h.singles);
        put(out, looked_up_, h.looked_up);
        h.pool = {uint32_t(out.size()), uint32_t(pool_.size())};
        out += pool_;
        h.size = uint32_t(out.size());
        std::memcpy(out.data(), &h, sizeof h);
        return out;
    }

private:
    ref keep(std::string_view s) {
        ref r{uint32_t(pool_.size()), uint32_t(s.size())};
        pool_ += s;
        return r;
    }

    void add(const lexicon_source& s) {
        auto id = lexicon_id(lexicons_.size());
        lexicons_.push_back({keep(s.name), keep(s.about), keep(s.origin), uint32_t(entries_.size()), 0, uint32_t(s.match), 0});
        for (const lexicon_entry& e : s.entries) {
            uint32_t number = lexicons_.back().entry_count++;
            entries_.push_back({keep(e.key), keep(e.value), keep(e.label)});
            auto words = keys_of(e.key);
            if (words.empty()) continue;
            uint64_t head = words.size() > 1 ? head_of_two(words[0], words[1]) : words[0];
            bool cased = s.match == letter_case::exact || (s.match == letter_case::smart && has_capital(e.key));
            patterns_.push_back({head, uint32_t(keys_.size()), uint16_t(words.size()), cased, id, number});
            if (words.size() > 1) put_into(starts_, words[0]);
            put_into(words.size() > 1 ? pairs_ : singles_, head);
            keys_.insert(keys_.end(), words.begin(), words.end());
            waiting_.push_back({lookup_key(id, fold_key(e.key)), number, 0});
            put_into(looked_up_, waiting_.back().key);
        }
    }

    void index_patterns() {
        std::stable_sort(patterns_.begin(), patterns_.end(), [](const pattern& a, const pattern& b) {
            return a.head != b.head ? a.head < b.head : a.count > b.count; });
        std::vector<head_row> found;
        for (uint32_t i = 0; i < patterns_.size(); ++i) {
            if (i == 0 || patterns_[i].head != patterns_[i - 1].head) found.push_back({patterns_[i].head, i, 0});
            ++found.back().count;
        }
        hash_into(heads_, found);
        hash_into(lookups_, waiting_);
    }

    template <class Row>
    static void hash_into(std::vector<Row>& table, const std::vector<Row>& from) {
        table.assign(std::bit_ceil(std::max<std::size_t>(16, from.size() * 2)), Row{});
        for (const Row& r : from) {
            std::size_t i = r.key & (table.size() - 1);
            while (table[i].key && table[i].key != r.key) i = (i + 1) & (table.size() - 1);
            table[i] = r;  // of one key twice, the later wins
        }
    }

    template <class T>
    static void put(std::string& out, const std::vector<T>& rows, extent& where) {
        out.resize((out.size() + 7) & ~std::size_t(7));
        where = {uint32_t(out.size()), uint32_t(rows.size())};
        out.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(T));
    }

    std::vector<lexicon_row> lexicons_;
    std::vector<entry_row> entries_;
    std::vector<pattern> patterns_;
    std::vector<uint64_t> keys_;
    std::vector<head_row> heads_;
    std::vector<uint64_t> starts_ = std::vector<uint64_t>(start_bits / 64), pairs_ = std::vector<uint64_t>(pair_bits / 64);
    std::vector<uint64_t> singles_ = std::vector<uint64_t>(single_bits / 64), looked_up_ = std::vector<uint64_t>(lookup_bits / 64);
    std::vector<lookup_row> lookups_, waiting_;
    std::string pool_;
};

template <class Row>
const Row* probe(std::span<const Row> table, uint64_t key) {
    for (std::size_t i = key & (table.size() - 1);; i = (i + 1) & (table.size() - 1)) {
        if (table[i].key == key) return &table[i];
        if (!table[i].key) return nullptr;
    }
}

void check_extent(const extent& e, std::size_t row, std::size_t size) {
    if (e.begin % 8 || e.begin > size || uint64_t(e.count) * row > size - e.begin) throw std::runtime_error("the lexicons of the data file are damaged");
}

}  // namespace

lexicon_set::lexicon_set() : lexicon_set(build({})) {}

lexicon_set lexicon_set::build(std::span<const lexicon_source> sources) {
    std::string bytes = builder(sources).bytes();
    lexicon_set set = view(bytes);
    auto owner = std::make_shared<state>();
    owner->own = std::move(bytes);
    owner->bytes = owner->own;
    owner->head = reinterpret_cast<const header*>(owner->own.data());
    set.state_ = std::move(owner);
    return set;
}

lexicon_set lexicon_set::view(std::string_view bytes) {
    if (bytes.size() < sizeof(header) || reinterpret_cast<uintptr_t>(bytes.data()) % 8) throw std::runtime_error("the lexicons of the data file are damaged");
    auto* h = reinterpret_cast<const header*>(bytes.data());
    if (h->magic != magic || h->size > bytes.size()) throw std::runtime_error("the lexicons of the data file are of another version");
    check_extent(h->lexicons, sizeof(lexicon_row), h->size);
    check_extent(h->entries, sizeof(entry_row), h->size);
    check_extent(h->patterns, sizeof(pattern), h->size);
    check_extent(h->keys, sizeof(uint64_t), h->size);
    check_extent(h->heads, sizeof(head_row), h->size);
    check_extent(h->lookups, sizeof(lookup_row), h->size);
    for (const extent& filter : {h->starts, h->pairs, h->singles, h->looked_up}) {
        check_extent(filter, sizeof(uint64_t), h->size);
        if (!std::has_single_bit(filter.count)) throw std::runtime_error("the lexicons of the data file are damaged");
    }
    lexicon_set set(nullptr);
    auto s = std::make_shared<state>();
    s->bytes = bytes;
    s->head = h;
    set.state_ = std::move(s);
    return set;
}

std::string lexicon_set::serialise() const { return std::string(state_->bytes.substr(0, state_->head->size)); }

lexicon_set lexicon_set::with(std::span<const lexicon_source> replaced) const {
    std::vector<lexicon_source> all;
    for (std::size_t i = 0; i < size(); ++i) all.push_back(source(lexicon_id(i)));
    all.insert(all.end(), replaced.begin(), replaced.end());
    return build(all);
}

std::size_t lexicon_set::size() const { return state_->head->lexicons.count; }

std::string_view lexicon_set::name(lexicon_id id) const { return state_->text(state_->table<lexicon_row>(state_->head->lexicons)[id].name); }

std::optional<lexicon_id> lexicon_set::find(std::string_view name) const {
    auto rows = state_->table<lexicon_row>(state_->head->lexicons);
    auto at = std::partition_point(rows.begin(), rows.end(), [&](const lexicon_row& r) { return state_->text(r.name) < name; });
    if (at == rows.end() || state_->text(at->name) != name) return std::nullopt;
    return lexicon_id(at - rows.begin());
}

lede_entry lexicon_set::entry(lexicon_id id, uint32_t index) const {
    const lexicon_row& l = state_->table<lexicon_row>(state_->head->lexicons)[id];
    const entry_row& e = state_->table<entry_row>(state_->head->entries)[l.first_entry + index];
    auto str = [&](ref r) { auto s = state_->text(r); return lede_str{s.data(), s.size()}; };
    return {str(e.key), str(e.value), str(e.label)};
}

lexicon_source lexicon_set::source(lexicon_id id) const {
    const lexicon_row& l = state_->table<lexicon_row>(state_->head->lexicons)[id];
    lexicon_source out{std::string(name(id)), std::string(state_->text(l.about)), std::string(state_->text(l.origin)), letter_case(l.match), {}};
    for (const entry_row& e : state_->table<entry_row>(state_->head->entries).subspan(l.first_entry, l.entry_count))
        out.entries.push_back({std::string(state_->text(e.key)), std::string(state_->text(e.value)), std::string(state_->text(e.label))});
    return out;
}

std::optional<uint32_t> lexicon_set::lookup(lexicon_id id, std::string_view key) const { return lookup(id, fold_key(key), key); }

std::optional<uint32_t> lexicon_set::lookup(lexicon_id id, uint64_t key, std::string_view printed) const {
    uint64_t sought = lookup_key(id, key);
    if (!may_have(state_->table<uint64_t>(state_->head->looked_up), sought)) return std::nullopt;
    const lookup_row* found = probe(state_->table<lookup_row>(state_->head->lookups), sought);
    if (!found) return std::nullopt;
    const lexicon_row& l = state_->table<lexicon_row>(state_->head->lexicons)[id];
    lede_entry e = entry(id, found->entry);
    if (letter_case(l.match) != letter_case::fold && !case_fits({e.key.data, e.key.size}, printed, letter_case(l.match))) return std::nullopt;
    return found->entry;
}

bool lexicon_set::may_begin(uint64_t first, uint64_t second) const {
    const header& h = *state_->head;
    return may_have(state_->table<uint64_t>(h.starts), first) && may_have(state_->table<uint64_t>(h.pairs), head_of_two(first, second));
}

namespace {

// One pass over an article's tokens.
class matcher {
public:
    matcher(const lexicon_set& set, const header& head, const char* bytes, const annotations& a, const std::vector<bool>& wanted,
            std::vector<std::vector<lede_hit>>& hits)
        : set_(set), a_(a), wanted_(wanted), hits_(hits), heads_(table<head_row>(bytes, head.heads)), patterns_(table<pattern>(bytes, head.patterns)),
          keys_(table<uint64_t>(bytes, head.keys)), lexicons_(table<lexicon_row>(bytes, head.lexicons)) {}

    void run(std::span<const uint64_t> starts, std::span<const uint64_t> pairs, std::span<const uint64_t> singles) {
        auto count = uint32_t(a_.tokens.size());
        for (uint32_t t = 0; t < count; ++t) {
            uint64_t key = a_.keys[t];
            if (t + 1 < count && may_have(starts, key)) {
                uint64_t pair = head_of_two(key, a_.keys[t + 1]);
                if (may_have(pairs, pair)) wait(t, pair);
            }
            if (may_have(singles, key)) wait(t, key);
        }
        take_all();
    }

private:
    template <class T>
    static std::span<const T> table(const char* bytes, const extent& e) {
        return {reinterpret_cast<const T*>(bytes + e.begin), e.count};
    }

    // The tables lie in memory that is far: what may have an entry is gathered, and asked for together.
    struct candidate { uint32_t token; const head_row* row; uint64_t head; };
    void wait(uint32_t token, uint64_t head) {
        if (waiting_ == candidates_.size()) take_all();
        __builtin_prefetch(&heads_[head & (heads_.size() - 1)]);
        candidates_[waiting_++] = {token, nullptr, head};
    }
    void take_all() {
        for (candidate& c : std::span(candidates_).first(waiting_)) {
            c.row = probe(heads_, c.head);
            if (c.row) __builtin_prefetch(&patterns_[c.row->first]);
        }
        for (const candidate& c : std::span(candidates_).first(waiting_))
            if (c.row) take(c.token, *c.row);
        waiting_ = 0;
    }

    void take(uint32_t t, const head_row& row) {
        for (const pattern& p : patterns_.subspan(row.first, row.count)) {
            if (p.lexicon >= wanted_.size() || !wanted_[p.lexicon]) continue;
            auto& out = hits_[p.lexicon];
            if (!out.empty() && out.back().first_token + out.back().token_count > t) continue;
            if (fits(p, t)) out.push_back({{a_.tokens[t].span.begin, a_.tokens[t + p.count - 1].span.end}, t, p.count, p.entry, 0});
        }
    }

    bool fits(const pattern& p, uint32_t t) const {
        uint32_t last = t + p.count - 1;
        if (p.count > 1) {  // of one word the head is the key
            if (last >= a_.tokens.size() || !std::equal(keys_.begin() + p.keys, keys_.begin() + p.keys + p.count, a_.keys.begin() + t)) return false;
            if (!a_.sentences.empty() && block_of(t) != block_of(last)) return false;
        }
        if (!p.cased) return true;
        auto rule = letter_case(lexicons_[p.lexicon].match);
        lede_entry e = set_.entry(lexicon_id(p.lexicon), p.entry);
        return case_fits({e.key.data, e.key.size}, a_.of({a_.tokens[t].span.begin, a_.tokens[last].span.end}), rule);
    }
    uint32_t block_of(uint32_t t) const { return a_.sentences[a_.tokens[t].sentence].block; }

    const lexicon_set& set_;
    const annotations& a_;
    const std::vector<bool>& wanted_;
    std::vector<std::vector<lede_hit>>& hits_;
    std::span<const head_row> heads_;
    std::span<const pattern> patterns_;
    std::span<const uint64_t> keys_;
    std::span<const lexicon_row> lexicons_;
    std::array<candidate, 32> candidates_;
    std::size_t waiting_ = 0;
};

}  // namespace

namespace {

void clear(const std::vector<bool>& wanted, std::size_t lexicons, std::vector<std::vector<lede_hit>>& hits) {
    hits.resize(lexicons);
    for (std::size_t i = 0; i < lexicons && i < wanted.size(); ++i)
        if (wanted[i]) hits[i].clear();
}

}  // namespace

void lexicon_set::match(const annotations& a, const std::vector<bool>& wanted, std::vector<std::vector<lede_hit>>& hits) const {
    clear(wanted, size(), hits);
    const header& h = *state_->head;
    matcher(*this, h, state_->bytes.data(), a, wanted, hits).run(state_->table<uint64_t>(h.starts), state_->table<uint64_t>(h.pairs), state_->table<uint64_t>(h.singles));
}

void lexicon_set::match(const annotations& a, const std::vector<bool>& wanted, const filter& f, std::vector<std::vector<lede_hit>>& hits) const {
    clear(wanted, size(), hits);
    matcher(*this, *state_->head, state_->bytes.data(), a, wanted, hits).run(f.starts, f.pairs, f.singles);
}

lexicon_set::filter lexicon_set::filter_for(const std::vector<bool>& wanted) const {
    filter f{std::vector<uint64_t>(1 << 8), std::vector<uint64_t>(1 << 10), std::vector<uint64_t>(1 << 9)};
    auto keys = state_->table<uint64_t>(state_->head->keys);
    for (const pattern& p : state_->table<pattern>(state_->head->patterns)) {
        if (p.lexicon >= wanted.size() || !wanted[p.lexicon]) continue;
        if (p.count > 1) put_into(f.starts, keys[p.keys]);
        put_into(p.count > 1 ? f.pairs : f.singles, p.head);
    }
    return f;
}

}  // namespace ledelint::analysis
