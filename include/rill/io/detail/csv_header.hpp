// SPDX-License-Identifier: BSL-1.0
// csv_header: what all rows of a CSV input share: the names of the columns, and the input's own for messages.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <atomic>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rill::core {

class csv_header {
    friend class shared_csv_header;
    std::string input_;
    std::vector<std::string> names_;
    mutable std::atomic<std::size_t> owners_ = 0;

    [[noreturn]] void no_such_column(std::string_view name, char const* why) const {
        auto text = input_ + ": there is " + why + ' ' + quoted(name);
        for (char const* before = " among "; auto const& n : names_) {
            text += before + quoted(n);
            before = ", ";
        }
        op::fail<std::out_of_range>(names_.empty() ? text + ": the columns have no names" : text);
    }

public:
    csv_header(std::string input, std::vector<std::string> names)
        : input_(std::move(input)), names_(std::move(names)) {}

    std::string const& input() const { return input_; }
    std::vector<std::string> const& names() const { return names_; }

    std::size_t index_of(std::string_view name) const {
        auto found = names_.size();
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i] != name) continue;
            if (found != names_.size()) no_such_column(name, "more than one column");
            found = i;
        }
        if (found == names_.size()) no_such_column(name, "no column");
        return found;
    }

    /// A text within a message, cut where it is long.
    static std::string quoted(std::string_view text) {
        constexpr std::size_t most = 60;
        return '"' + std::string(text.substr(0, most)) + (text.size() > most ? "...\"" : "\"");
    }
    std::string at_line(std::size_t line) const { return input_ + ": line " + std::to_string(line); }
    std::string at_field(std::size_t line, std::size_t index) const {
        auto text = at_line(line) + ", field " + std::to_string(index + 1);
        return index < names_.size() ? text + " (" + names_[index] + ')' : text;
    }
};

/// One of the owners of a header, or of none.
class shared_csv_header {
    csv_header const* header_ = nullptr;

public:
    shared_csv_header() = default;
    shared_csv_header(std::string input, std::vector<std::string> names)
        : shared_csv_header(new csv_header(std::move(input), std::move(names))) {}
    explicit shared_csv_header(csv_header const* header) : header_(header) {
        if (header_ != nullptr) header_->owners_.fetch_add(1, std::memory_order_relaxed);
    }
    shared_csv_header(shared_csv_header const& other) : shared_csv_header(other.header_) {}
    shared_csv_header(shared_csv_header&& other) noexcept : header_(std::exchange(other.header_, nullptr)) {}
    shared_csv_header& operator=(shared_csv_header other) noexcept {
        std::swap(header_, other.header_);
        return *this;
    }
    ~shared_csv_header() {
        if (header_ != nullptr && header_->owners_.fetch_sub(1, std::memory_order_acq_rel) == 1) delete header_;
    }

    csv_header const* get() const { return header_; }
};

} // namespace rill::core
