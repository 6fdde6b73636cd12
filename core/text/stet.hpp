// The editor's own word, "stet: id[ id...] -- reason": read out of a comment's inside.
#pragma once

#include "document.hpp"

#include <string_view>

namespace ledelint::text {

// Is this comment (its marks taken off) meant for ledelint? It begins with "stet:" or "stet-file:", in any case of letters.
bool is_stet(std::string_view inside);

// Stets while a document is read. The block that each speaks of is known only when all blocks are.
class stet_list {
public:
    // `inside`: the comment without its marks; `source`: all of it, in the body; `text_at`: where the text stood then.
    // What is no stet is left alone; one without id or reason becomes a notice.
    void read(std::string_view inside, lede_span source, uint32_t text_at, std::vector<notice>&);
    // Gives each its block: the first that begins at or behind its place. `shift`: added to the places.
    void settle(document&, uint32_t shift = 0);

private:
    struct found { stet what; uint32_t text_at; };
    std::vector<found> found_;
};

}  // namespace ledelint::text
