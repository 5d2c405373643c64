# Reckons with R what src/Interventions.Domain/Reoffending reckons, for RComparisonTests: Rscript compare.R FOLDER
# Takes from FOLDER what the test made up (ours.csv, people.csv) and leaves there data.csv, with R's own data sets, and the results.
# Base R and package survival only.
suppressPackageStartupMessages(library(survival))
options(digits = 17, warn = 1)
setwd(commandArgs(trailingOnly = TRUE)[1])
save <- function(table, name) write.csv(format(table, digits = 17, trim = TRUE), name, row.names = FALSE, quote = FALSE)

# One row a person: data set, group, stratum, day, event.
as_data <- function(name, group, stratum, day, event) data.frame(data = name, group = as.character(group), stratum = as.integer(as.factor(stratum)), day, event = as.integer(event))
lung <- subset(survival::lung, !is.na(ph.ecog))
data <- rbind(
  as_data("lung", lung$sex, lung$ph.ecog, lung$time, lung$status == 2),
  as_data("aml", survival::aml$x, 1, survival::aml$time, survival::aml$status),
  as_data("ovarian", survival::ovarian$rx, survival::ovarian$ecog.ps, survival::ovarian$futime, survival::ovarian$fustat),
  as_data("veteran", survival::veteran$trt, survival::veteran$celltype, survival::veteran$time, survival::veteran$status),
  as_data("celltype", survival::veteran$celltype, survival::veteran$trt, survival::veteran$time, survival::veteran$status),
  read.csv("ours.csv", colClasses = c("character", "character", "integer", "integer", "integer")))
write.csv(data, "data.csv", row.names = FALSE, quote = FALSE)

km <- medians <- logrank <- expected <- NULL
for (name in unique(data$data)) {
  of <- data[data$data == name, ]
  for (group in c("all", unique(of$group))) {
    d <- if (group == "all") of else of[of$group == group, ]
    fit <- survfit(Surv(day, event) ~ 1, data = d, conf.type = "log-log")
    s <- summary(fit, censored = TRUE)
    km <- rbind(km, data.frame(data = name, group, day = s$time, risk = s$n.risk, events = s$n.event, censored = s$n.censor, surv = s$surv, se = s$std.err, lower = s$lower, upper = s$upper))
    q <- quantile(fit, 0.5)
    medians <- rbind(medians, data.frame(data = name, group, people = sum(fit$n), events = sum(fit$n.event), median = q$quantile, lower = q$lower, upper = q$upper))
  }
  if (length(unique(of$group)) > 1) {
    for (stratified in c(FALSE, TRUE)) {
      test <- if (stratified) survdiff(Surv(day, event) ~ group + strata(stratum), data = of) else survdiff(Surv(day, event) ~ group, data = of)
      e <- if (is.matrix(test$exp)) rowSums(test$exp) else test$exp
      logrank <- rbind(logrank, data.frame(data = name, stratified, chisq = test$chisq, df = sum(e > 0) - 1, p = pchisq(test$chisq, sum(e > 0) - 1, lower.tail = FALSE)))
      if (!stratified) expected <- rbind(expected, data.frame(data = name, group = sub("^group=", "", names(test$n)), expected = e))
    }
  }
}
save(km, "km.csv"); save(medians, "medians.csv"); save(logrank, "logrank.csv"); save(expected, "expected.csv")

# Intervals of counts and shares, and limits of funnel plots.
poisson <- wilson <- NULL
for (x in c(0, 1, 2, 5, 17, 81, 263, 1234, 60000)) for (t in c(1, 365, 12000.5)) {
  i <- poisson.test(x, t)$conf.int
  poisson <- rbind(poisson, data.frame(x, t, low = i[1], high = i[2]))
}
for (x in list(c(0, 20), c(1, 29), c(15, 148), c(81, 263), c(40, 40), c(12345, 60000))) {
  i <- suppressWarnings(prop.test(x[1], x[2], correct = FALSE)$conf.int)
  wilson <- rbind(wilson, data.frame(x = x[1], n = x[2], low = i[1], high = i[2]))
}
save(poisson, "poisson.csv"); save(wilson, "wilson.csv")
limit <- function(p, n, share) { r <- qbinom(p, n, share); min(1, max(0, (r - (pbinom(r, n, share) - p) / dbinom(r, n, share)) / n)) }
funnel <- expand.grid(n = c(1, 7, 40, 333, 5000, 60000), share = c(0.003, 0.21, 0.5, 0.93))
for (p in c(0.001, 0.025, 0.975, 0.999)) funnel[[paste0("p", p)]] <- mapply(limit, p, funnel$n, funnel$share)
save(funnel, "funnel.csv")
tails <- expand.grid(x = c(0.001, 0.5, 3.84, 10, 45, 120, 400), df = c(1, 2, 3, 7, 40))
tails$p <- pchisq(tails$x, tails$df, lower.tail = FALSE)
save(tails, "tails.csv")

# The adjusted comparison, by formula and, for the test of Mantel and Haenszel, by R's own function.
people <- read.csv("people.csv", colClasses = c("integer", "integer", rep("character", 4)))
people$stratum <- with(people, paste(age, sex, risk, harm, sep = "/"))
count <- function(rows) as.numeric(table(factor(people$stratum[rows], levels = sort(unique(people$stratum)))))
n1 <- count(people$cautioned == 1); n0 <- count(people$cautioned == 0)
a <- count(people$cautioned == 1 & people$reoffended == 1); b <- count(people$cautioned == 0 & people$reoffended == 1)
shared <- n1 > 0 & n0 > 0
left_out <- c(strata = sum(!shared), cautioned = sum(n1[!shared]), compared = sum(n0[!shared]))
names(shared) <- sort(unique(people$stratum))
n1 <- n1[shared]; n0 <- n0[shared]; a <- a[shared]; b <- b[shared]; n <- n1 + n0
z <- qnorm(0.975)
rr <- sum(a * n0 / n) / sum(b * n1 / n)
se_rr <- sqrt(sum(((a + b) * n1 * n0 - a * b * n) / n^2) / (sum(a * n0 / n) * sum(b * n1 / n)))
w <- n1 * n0 / n
rd <- sum(w * (a / n1 - b / n0)) / sum(w)
P <- (n1^2 * b - n0^2 * a + n1 * n0 * (n0 - n1) / 2) / n^2
Q <- (a * (n0 - b) + b * (n1 - a)) / (2 * n)
se_rd <- sqrt(rd * sum(P) + sum(Q)) / sum(w)
k <- people[shared[people$stratum], ]
cmh <- mantelhaen.test(table(k$cautioned, k$reoffended, k$stratum), correct = FALSE)
# Weighting: by the propensity of each stratum, to the cautioned's mix.
propensity <- ave(k$cautioned, k$stratum)
k$weight <- ifelse(k$cautioned == 1, 1, propensity / (1 - propensity))
after <- k[k$cautioned == 0, ]
p1 <- mean(k$reoffended[k$cautioned == 1]); p0 <- weighted.mean(after$reoffended, after$weight)
r0 <- ave(after$reoffended, after$stratum); share <- after$weight / sum(after$weight)
se_std <- sqrt(p1 * (1 - p1) / sum(k$cautioned) + sum(share^2 * r0 * (1 - r0)))
adjusted <- c(rr = rr, rr_low = exp(log(rr) - z * se_rr), rr_high = exp(log(rr) + z * se_rr), rd = rd, rd_low = rd - z * se_rd, rd_high = rd + z * se_rd,
  chisq = unname(cmh$statistic), p = cmh$p.value, p1 = p1, p0 = p0, difference = p1 - p0, low = p1 - p0 - z * se_std, high = p1 - p0 + z * se_std,
  effective = sum(after$weight)^2 / sum(after$weight^2), left_out)
save(data.frame(name = names(adjusted), value = unname(adjusted)), "adjusted.csv")
smd <- function(p, q) ifelse(p == q, 0, (p - q) / sqrt((p * (1 - p) + q * (1 - q)) / 2))
balance <- NULL
for (what in c("age", "sex", "risk", "harm")) for (value in unique(people[[what]])) {
  before <- smd(mean(people[people$cautioned == 1, what] == value), mean(people[people$cautioned == 0, what] == value))
  then <- smd(mean(k[k$cautioned == 1, what] == value), weighted.mean(after[[what]] == value, after$weight))
  balance <- rbind(balance, data.frame(what, value = gsub(",", ";", value), before, after = then))
}
save(balance, "balance.csv")
