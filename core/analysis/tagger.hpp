// The part-of-speech tagger's model: weights, mapped from the data file.
#pragma once

#include <memory>
#include <string_view>

namespace ledelint::analysis {

class tagger_model {
public:
    // Over the model's bytes, which must outlive it. Throws std::runtime_error when they are no model of this version.
    static std::shared_ptr<const tagger_model> view(std::string_view bytes);
    virtual ~tagger_model() = default;

protected:
    tagger_model() = default;
};

}  // namespace ledelint::analysis
