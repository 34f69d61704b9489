// Where each file of the program has rill::map, and what it comes to there.
#pragma once

struct unit {
    void const* map;
    int sum;
};
unit same();
unit another();
