#!/bin/sh
# Makes the reports in this folder again. Run it in the folder above, after a build.
set -e
leeway() { java -jar target/leeway.jar "$@"; }

leeway power mdps/case-study.yaml --quiet --force --discount 0.05..0.95:19 --out reports/case-study --svg reports/case-study > /dev/null
leeway power mdps/maze-7x7.yaml --quiet --force --out reports/maze-7x7 > /dev/null
leeway power mdps/off-switch-corridor.yaml --quiet --force --sensitivity --out reports/off-switch-corridor > /dev/null
(leeway models frozenlake) > reports/frozenlake/model.yaml && leeway power reports/frozenlake/model.yaml --quiet --force --discount 0.5,0.9,0.99 --out reports/frozenlake > /dev/null
(leeway models conveyor) > reports/conveyor/model.yaml && leeway power reports/conveyor/model.yaml --quiet --force --samples 2048 --discount 0.9 --out reports/conveyor > /dev/null
