# The figures on screen, from an evaluator's export:   Rscript figures.R cases.csv [figures.csv]
# Base R and package survival (Debian: r-cran-survival). Columns are explained in data-dictionary.csv.
# Prints the figures of each cohort; with a second argument it also writes them there, one a line.
suppressPackageStartupMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
cases <- read.csv(arguments[1], fileEncoding = "UTF-8-BOM", colClasses = c(pseudonym = "character"), na.strings = "")
horizon <- 365
figures <- NULL
note <- function(cohort, figure, value) figures <<- rbind(figures, data.frame(cohort, figure, value = unname(as.numeric(value))))

# A person counts once, by the first case of the cohort.
people <- cases[cases$first_of_person == 1, ]
# Not checked yet is not the same as clear: those people are on no curve and in no share.
followed <- people[!is.na(people$followup_days), ]
followed$time <- ifelse(followed$reoffended == 1, followed$days_to_first_reoffence, followed$followup_days)
# Only who was followed for the whole year is in a share or a mean (RO-09).
mature <- followed[followed$followup_days >= horizon, ]
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)

share <- function(cohort, figure, event) {
  i <- wilson(sum(event), length(event))
  note(cohort, figure, mean(event)); note(cohort, paste(figure, "low"), i[1]); note(cohort, paste(figure, "high"), i[2])
}
kinds <- c("any" = "days_to_first_reoffence", "domestic abuse" = "days_to_first_da", "same victim" = "days_to_first_same_victim", "another victim" = "days_to_first_another_victim")

for (cohort in sort(unique(people$cohort))) {
  p <- people[people$cohort == cohort, ]; f <- followed[followed$cohort == cohort, ]; m <- mature[mature$cohort == cohort, ]
  note(cohort, "people", nrow(p)); note(cohort, "not checked", sum(is.na(p$followup_days))); note(cohort, "mature", nrow(m))
  if (nrow(m) > 0) {
    share(cohort, "prevalence", m$reoffended == 1 & m$days_to_first_reoffence <= horizon)
    share(cohort, "prevalence, domestic abuse", m$da_reoffended == 1)
    share(cohort, "prevalence, same victim", m$same_victim_reoffended == 1)
    share(cohort, "prevalence, another victim", m$another_victim_reoffended == 1)
    i <- poisson.test(sum(m$reoffences), nrow(m))$conf.int
    note(cohort, "reoffences a person", mean(m$reoffences)); note(cohort, "reoffences a person low (Poisson)", i[1]); note(cohort, "reoffences a person high (Poisson)", i[2])
    note(cohort, "reoffences a reoffender", sum(m$reoffences) / sum(m$reoffences > 0))
    # Intervals of means come of drawing people anew; the screen draws with numbers of its own, so the last figures differ.
    set.seed(1)
    drawn <- function(x) quantile(replicate(1000, mean(x[sample.int(length(x), replace = TRUE)])), c(0.025, 0.975))
    i <- drawn(m$reoffences)
    note(cohort, "reoffences a person low (drawn)", i[1]); note(cohort, "reoffences a person high (drawn)", i[2])
    i <- drawn(m$harm_days)
    note(cohort, "harm days a person", mean(m$harm_days)); note(cohort, "harm days low (drawn)", i[1]); note(cohort, "harm days high (drawn)", i[2])
    note(cohort, "harm days median", median(m$harm_days)); note(cohort, "share without harm", mean(m$harm_days == 0))
  }
  # After half a year and after two years, of who was followed that long. What is proven takes half a year more to be known.
  for (days in c(183, 730)) if (sum(f$followup_days >= days) > 0) for (kind in names(kinds)) {
    first <- f[f$followup_days >= days, kinds[[kind]]]
    share(cohort, paste0("prevalence, ", kind, ", within ", days, " days"), !is.na(first) & first <= days)
  }
  proven <- p$proven_reoffended[!is.na(p$proven_reoffended)]
  if (length(proven) > 0) share(cohort, "prevalence, proven", proven == 1)
  if (nrow(f) > 0) {
    curve <- survfit(Surv(time, reoffended) ~ 1, data = f, conf.type = "log-log")
    for (day in c(90, 180, 365, 730)) if (day <= max(f$time)) {
      s <- summary(curve, times = day)
      note(cohort, paste("free of reoffence at day", day), s$surv)
      note(cohort, paste("free of reoffence at day", day, "low"), s$lower); note(cohort, paste("free of reoffence at day", day, "high"), s$upper)
      note(cohort, paste("at risk at day", day), s$n.risk)
    }
    q <- quantile(curve, 0.5)
    note(cohort, "median days", q$quantile); note(cohort, "median days low", q$lower); note(cohort, "median days high", q$upper)
  }
}

if (length(unique(followed$cohort)) > 1) {
  test <- survdiff(Surv(time, reoffended) ~ cohort, data = followed)
  note("all", "log-rank chi-square", test$chisq)
  note("all", "log-rank p", pchisq(test$chisq, length(test$n) - 1, lower.tail = FALSE))
}

options(width = 120)
print(transform(figures, value = ifelse(is.na(value), "not reached", format(round(value, 6), drop0trailing = TRUE))), row.names = FALSE, right = FALSE)
if (length(arguments) > 1) write.csv(format(figures, digits = 17, trim = TRUE), arguments[2], row.names = FALSE)
