# Draws what report.cpp left in the directory "from" as SVG files in the directory "to":
#   gnuplot -e "from='...'; to='...'; compiler='...'" plots.gp
set terminal svg size 900,560 background "white" font "sans-serif,13"
set grid linecolor "#dddddd"
set key outside right top
set datafile separator "\t"
set datafile missing "NaN"

# Peak memory against N: one line for each contestant.
memory = from."/peak_memory.tsv"
set output to."/memory.svg"
set title "Peak memory of a process: N numbers squared, every third added up\n".compiler noenhanced
set logscale xy
set xlabel "N"
set ylabel "MiB"
set format x "10^{%L}"
set format y "%g"
names = "'loop' 'eager vectors' 'one vector' 'std::views' 'rill, pull' 'rill, push' 'rill generator, push'"
plot for [name in names] memory skip 1 using 2:(strcol(1) eq name ? $3 / 1024 : 1/0) with linespoints linewidth 2 title name noenhanced

# Time of each pipeline against its loop: one row of points for each, the loop at 1.
set terminal svg size 900,700 background "white" font "sans-serif,13"
dots = from."/ratios.dat"
set output to."/ratios.svg"
set title "Time of a pipeline / time of the hand-written loop\n".compiler noenhanced
unset logscale y
set logscale x 2
set xlabel "times the loop"
unset ylabel
set format x "%g"
set format y "%s"
set yrange [*:*] reverse
set offsets 0, 0, 0.5, 0.5
set arrow from first 1, graph 0 to first 1, graph 1 nohead linecolor "#888888"
set ytics noenhanced
set key at screen 0.98, 0.02 right bottom maxrows 2 samplen 1
set bmargin 7
names = "'eager vectors' 'one vector' 'std::views' 'range-v3' 'rill, pull' 'rill, push'"
points = "1 2 4 6 9 7"
colours = "#999999 #bbaa55 #4477aa #66ccee #ee8866 #cc3311"
plot for [i = 1:words(names)] dots using (column(i + 1)):0:ytic(1) with points pointtype int(word(points, i)) pointsize 1 linewidth 2 linecolor rgb word(colours, i) title word(names, i) noenhanced

# What an element of a generator costs.
elements = from."/generator_elements.dat"
stats elements using 2 nooutput
set terminal svg size 900,120 + 24 * STATS_records background "white" font "sans-serif,13"
set output to."/generator.svg"
set title "Time for each element of a generator\n".compiler noenhanced
unset logscale x
unset arrow
unset key
set bmargin
set xrange [0:*]
set xlabel "ns"
set boxwidth 0.6
set style fill solid 0.5
plot elements using ($2 / 2):0:($2 / 2):(0.3):ytic(1) with boxxyerror linecolor "#4477aa"
