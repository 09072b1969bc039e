### Baton 的中文用语。按界面分节；id 与顺序和 en.ftl 相同。

## 对话

greeting = 您好，感谢联系{ $company }。先请教您几个小问题，马上为您安排合适的同事。
welcome-back = 很高兴再次见到您，我们接着上次的继续。
noted = 好的，已记下：{ $answers }。
noted-plain = 好的，已记下。
changed = 已更新：{ $answers }。
removed = 好的，这一条已撤回。
ask-again = 抱歉，我没太明白您的意思。
skipped = 没关系，这个问题先跳过。
moved-on = 没关系，这个问题我们以后再聊。
nothing-before = 这已经是第一个问题了，前面没有可以返回的内容。
went-back = 好的，我们回到这个问题。
started-over = 好的，我们从头开始。
confirm = 您的意思是{ $answer }吗？
confirm-plain = 跟您确认一下，我理解得对吗？
confirm-which = 您指的是下面哪一个？
confirm-yes = 对，没错
confirm-no = 不是
confirm-neither = 都不是
faq-unknown = 这个问题问得好，稍后由同事为您解答。
small-talk = 很乐意和您聊聊，不过我更擅长下面这类问题。
be-kind = 我很想帮到您，我们好好说话，好吗？
other-language = 我目前只会中文和英文，您也可以直接点按钮。 / I only speak English and Chinese so far. You can also use the buttons.
nudge = 您还在吗？不着急，方便的时候再回复就好：
closed = 那我先不打扰您了。您说过的内容都已保留，想继续时随时给我发消息。
stopped = 好的，我就先到这里。如果您改变主意，随时给我发消息。
person = 没问题，这就为您联系同事。
thanks = 谢谢您，目前需要了解的就是这些。
options = 您可以选择：{ $options }
option-separator = {" · "}
list-separator = {"、"}
control-back = 返回
control-skip = 跳过
control-human = 转人工
