#!/usr/bin/env bash
# Iterator 0.03 and Iterator::Util 0.02 (Perl; Debian 12: libiterator-perl 0.03+ds1-2, libiterator-util-perl 0.02+ds1-2): every
# iterator has asked for the element after the one it hands out. imap asks for two when it is made, igrep for all up
# to the first that passes, and ihead(2) for three. iskip_until of a sequence in which nothing comes true dies when it is made,
# since it asks once more at the end; it is not empty.
# For rill: nothing is asked for before it is wanted, take(2) asks for two (law 2), and drop_while that never stops is empty.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq -o APT::Sandbox::User=root libiterator-perl=0.03+ds1-2 libiterator-util-perl=0.02+ds1-2 \
    libexception-class-perl libclass-data-inheritable-perl libdevel-stacktrace-perl
for package in ./*.deb; do dpkg -x "$package" .; done
cat >finding.pl <<'PERL'
use strict;
use warnings;
use Iterator;
use Iterator::Util;
my @asked;
sub numbers {
    my ($end) = @_;
    my $n = 0;
    @asked = ();
    return Iterator->new(sub { Iterator::is_done() if $n == $end; push @asked, ++$n; return $n });
}
my $map = imap { 10 * $_ } numbers(9);
print "imap, made: @asked\n";
print "imap, ", $map->value, ": @asked\n";
my $grep = igrep { $_ % 3 == 0 } numbers(9);
print "igrep, made: @asked\n";
my @head = ihead(2, numbers(9));
print "ihead, @head: @asked\n";
my $skip = eval { iskip_until { $_ > 2 } numbers(3) };
print "iskip_until, the last one: ", $skip->value, "\n";
$skip = eval { iskip_until { $_ > 9 } numbers(3) };
print "iskip_until, none: ", defined $skip ? "made" : ref $@, "\n";
PERL
cat >expected <<'OUT'
imap, made: 1 2
imap, 10: 1 2 3
igrep, made: 1 2 3 4
ihead, 1 2: 1 2 3
iskip_until, the last one: 3
iskip_until, none: Iterator::X::Am_Now_Exhausted
OUT
perl -I usr/share/perl5 finding.pl | tee seen
diff expected seen && echo "as described"
